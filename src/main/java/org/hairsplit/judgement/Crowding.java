package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.claim.Claim;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Keeps findings from crowding: the same words are told of one kind of fault once, and a rule
 * speaks once in a sentence. The most severe finding stays, or the first where they are alike.
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
      if (inSentence && (sameRule(other, finding) || sameWords(other, finding))) {
        return other;
      }
    }
    return null;
  }

  private static boolean sameRule(Finding one, Finding other) {
    return one.rule().equals(other.rule());
  }

  private static boolean sameWords(Finding one, Finding other) {
    Span here = one.span();
    Span there = other.span();
    return here != null
        && there != null
        && flag(one).equals(flag(other))
        && (here.contains(there) || there.contains(here));
  }

  private static String flag(Finding finding) {
    return finding.rule().substring(0, finding.rule().indexOf('/'));
  }
}
