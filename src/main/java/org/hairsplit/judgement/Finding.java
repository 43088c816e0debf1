package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One fault of an article, with its place and its reason.
 *
 * @param rule id of the check, {@code <flag>/<name>}
 * @param severity how loud
 * @param message what is wrong, in which words
 * @param suggestion what to do about it, or null
 * @param span where in the file, or null for the whole article
 * @param claim id of the claim at fault, or null
 * @param evidence ids of the sources that show it
 * @param fingerprint by which it is known again; its own within the article ({@link Fingerprints})
 * @param suppression why it counts for nothing, or null if it counts
 * @param rewrite the sentence as it could read instead, or null
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    @Nullable String suggestion,
    @Nullable Span span,
    @Nullable String claim,
    List<String> evidence,
    String fingerprint,
    @Nullable Suppression suppression,
    @Nullable Rewrite rewrite) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** A finding that counts, without a rewrite. */
  public Finding(
      String rule,
      Severity severity,
      String message,
      @Nullable String suggestion,
      @Nullable Span span,
      @Nullable String claim,
      List<String> evidence,
      String fingerprint) {
    this(rule, severity, message, suggestion, span, claim, evidence, fingerprint, null, null);
  }

  /** Whether it counts for exit code, counts and score: nobody has silenced it. */
  public boolean counts() {
    return suppression == null;
  }

  /** This finding, as loud as this. */
  public Finding as(Severity loudness) {
    return copy(loudness, fingerprint, suppression, rewrite);
  }

  /** This finding, silenced. */
  public Finding suppressed(Suppression by) {
    return copy(severity, fingerprint, by, rewrite);
  }

  /** This finding with the sentence written anew. */
  public Finding with(Rewrite written) {
    return copy(severity, fingerprint, suppression, written);
  }

  Finding withFingerprint(String other) {
    return copy(severity, other, suppression, rewrite);
  }

  private Finding copy(
      Severity loudness, String known, @Nullable Suppression by, @Nullable Rewrite written) {
    return new Finding(
        rule, loudness, message, suggestion, span, claim, evidence, known, by, written);
  }
}
