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
 * @param fingerprint stable over edits elsewhere in the file
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
    @Nullable Rewrite rewrite) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** A finding without a rewrite. */
  public Finding(
      String rule,
      Severity severity,
      String message,
      @Nullable String suggestion,
      @Nullable Span span,
      @Nullable String claim,
      List<String> evidence,
      String fingerprint) {
    this(rule, severity, message, suggestion, span, claim, evidence, fingerprint, null);
  }

  /** The same finding with the sentence written anew. */
  Finding with(Rewrite written) {
    return new Finding(
        rule, severity, message, suggestion, span, claim, evidence, fingerprint, written);
  }
}
