package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hairsplit.claim.detection.ClaimDetector;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.CriterionRule;
import org.hairsplit.rule.Example;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells what a rule looks for, why, on what ground, with its examples. */
final class RuleExplanation {

  private static final String DETECTED =
      "No rule has words for this claim. A model learned from annotated articles holds it likely that"
          + " the sentence makes one of this kind; the words are the clause that speaks most for it.";

  private static final String INDENT = "  ";

  private final TextOut out;
  private final RuleSet rules;

  RuleExplanation(TextOut out, RuleSet rules) {
    this.out = out;
    this.rules = rules;
  }

  /**
   * Writes about every rule that {@code id} names: a check and a claim rule may share an id, unless
   * its place is given ({@code checks/novelty/first}).
   *
   * @return whether there is one
   */
  boolean write(String id) throws IOException {
    boolean any = false;
    for (Check check : rules.checks()) {
      if (names(id, "checks/", check.id())) {
        head("Check", check.id(), check.about(), Words.of(check.severity()), check.standard());
        says(check.message(), check.suggestion());
        examples("Bad", check.examples(), true);
        examples("Good", check.examples(), false);
        any = true;
      }
    }
    for (ArticleCheck check : rules.articleChecks()) {
      if (names(id, "checks/", check.id())) {
        head("Check", check.id(), check.about(), Words.of(check.severity()), check.standard());
        says(check.message(), check.suggestion());
        examples("Bad", check.examples(), true);
        examples("Good", check.examples(), false);
        any = true;
      }
    }
    for (CriterionRule rule : rules.criteria()) {
      if (names(id, "criteria/", rule.id())) {
        head("Criterion", rule.id(), rule.about(), "", rule.standard());
        out.paragraph(INDENT, "Met: " + rule.met()).paragraph(INDENT, "Not: " + rule.missed());
        any = true;
      }
    }
    for (ClaimRule rule : rules.claims()) {
      if (names(id, "claims/", rule.id())) {
        head("Claim rule", rule.id(), rule.about(), "", "");
        examples("A claim", rule.examples(), true);
        examples("None", rule.examples(), false);
        any = true;
      }
    }
    any |= detected(id);
    out.flush();
    return any;
  }

  /** Claims that no rule found carry an id of their own, which a reader may ask about too. */
  private boolean detected(String id) throws IOException {
    for (ClaimKind kind : ClaimKind.values()) {
      if (names(id, "claims/", ClaimDetector.id(kind))) {
        head("Detector", ClaimDetector.id(kind), DETECTED, "", "");
        return true;
      }
    }
    return false;
  }

  private static boolean names(String asked, String folder, String id) {
    return asked.equals(id) || asked.equals(folder + id);
  }

  private void head(String sort, String id, String about, String severity, String standard)
      throws IOException {
    out.line(sort + " " + id + (severity.isEmpty() ? "" : ", " + severity));
    if (!about.isEmpty()) {
      out.paragraph(INDENT, about);
    }
    if (standard.isEmpty()) {
      return;
    }
    out.paragraph(INDENT, "Standard: " + standard);
    Optional<Standard> known = Standard.cited(standard);
    if (known.isPresent()) {
      out.paragraph(INDENT + INDENT, known.get().says());
      out.paragraph(INDENT + INDENT, known.get().source());
    }
  }

  private void says(String message, @Nullable String suggestion) throws IOException {
    out.paragraph(INDENT, "Says: " + message);
    if (suggestion != null) {
      out.paragraph(INDENT, "Suggests: " + suggestion);
    }
  }

  private void examples(String title, List<Example> examples, boolean hit) throws IOException {
    out.paragraph(INDENT, title + ":");
    for (Example example : examples) {
      if (example.hit() == hit) {
        String marked = example.marked();
        out.paragraph(INDENT + INDENT, example.text().replace("\n", " / "));
        if (marked != null && !marked.isEmpty()) {
          out.paragraph(INDENT + INDENT + INDENT, "-> “" + marked + "”");
        }
      }
    }
  }
}
