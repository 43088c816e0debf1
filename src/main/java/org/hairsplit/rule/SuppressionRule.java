package org.hairsplit.rule;

import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Words;

/**
 * The rules about comments that suppress findings. They are no files: they need nothing of the
 * article but its comments.
 */
public enum SuppressionRule {
  /** A comment that suppresses nothing hides what comes later. */
  UNUSED(Severity.WARNING, "A comment suppresses nothing."),
  /** A rule that is not there cannot be suppressed. */
  UNKNOWN_RULE(Severity.WARNING, "A comment names a rule that there is not."),
  /** A comment to hairsplit that it does not understand. */
  UNKNOWN_COMMENT(Severity.WARNING, "A comment to hairsplit is none that it knows."),
  /** Who reads the article next year wants to know why. */
  NO_REASON(Severity.INFO, "A comment suppresses findings without a reason.");

  /** What the ids of these rules begin with. */
  public static final String FOLDER = "suppression";

  private final Severity severity;
  private final String about;

  SuppressionRule(Severity severity, String about) {
    this.severity = severity;
    this.about = about;
  }

  /** Such as {@code suppression/unused}. */
  public String id() {
    return FOLDER + "/" + Words.of(this);
  }

  /** How loud it is unless the user says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What is at fault, one sentence. */
  public String about() {
    return about;
  }

  /** The ids of all of them. */
  public static List<String> ids() {
    return Stream.of(values()).map(SuppressionRule::id).sorted().toList();
  }
}
