package org.hairsplit.judgement;

import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.rule.ClaimKind;

/** The claims of short texts, as the distribution judges them. */
final class JudgedClaims {

  private JudgedClaims() {}

  /** The first claim of a kind in a plain text. */
  static JudgedClaim first(String text, ClaimKind kind) {
    return first(Distribution.check(Format.TEXT, text), kind);
  }

  /** The first claim of a kind. */
  static JudgedClaim first(Assessment assessment, ClaimKind kind) {
    return assessment.claims().stream()
        .filter(judged -> judged.claim().kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + ": " + assessment.claims()));
  }
}
