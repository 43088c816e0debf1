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
 * @param suggestion how to write it instead, or null
 * @param span where in the file, or null for the whole article
 * @param claim id of the claim at fault, or null
 * @param evidence ids of the sources that show it
 * @param fingerprint by which it is known again; its own within the article ({@link Fingerprints})
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    @Nullable String suggestion,
    @Nullable Span span,
    @Nullable String claim,
    List<String> evidence,
    String fingerprint) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  Finding withFingerprint(String other) {
    return new Finding(rule, severity, message, suggestion, span, claim, evidence, other);
  }
}
