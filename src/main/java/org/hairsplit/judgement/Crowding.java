package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.claim.Claim;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Keeps findings from crowding: one sentence is told of one kind of fault once, by the most severe
 * finding, or the first where they are alike. An editor reads a sentence once.
 */
final class Crowding {

  private Crowding() {}

  /** Adds what {@code fresh} says of {@code claim} to {@code kept}, less what is said already. */
  static void add(List<Finding> kept, List<Finding> fresh, Claim claim) {
    for (Finding finding : fresh) {
      Finding same = sameFault(kept, finding, claim.sentence());
      if (same == null) {
        kept.add(finding);
      } else if (finding.severity().compareTo(same.severity()) > 0) {
        kept.set(kept.indexOf(same), finding);
      }
    }
  }

  private static @Nullable Finding sameFault(List<Finding> kept, Finding finding, Span sentence) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      Finding other = kept.get(i);
      Span span = other.span();
      boolean inSentence = span != null && sentence.contains(span);
      if (inSentence && flag(other).equals(flag(finding))) {
        return other;
      }
    }
    return null;
  }

  private static String flag(Finding finding) {
    return finding.rule().substring(0, finding.rule().indexOf('/'));
  }
}
