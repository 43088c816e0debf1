package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Polarity;

/** Weighs effects and proof against the best evidence there is for the treatment. */
final class ProofComparison implements Comparison {

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.EFFICACY, ClaimKind.CERTAINTY, ClaimKind.MECHANISM);
  }

  @Override
  public Outcome compare(Case before) {
    List<Source> best = before.records().stream().limit(3).toList();
    if (before.claim().polarity() == Polarity.NEGATED) {
      return Outcome.UNDECIDED;
    }
    return switch (before.level()) {
      case UNNAMED, NONE -> Outcome.UNDECIDED;
      case PRECLINICAL, EARLY ->
          Outcome.of(Stance.WEAKER, best, "the records have early or small work only");
      case TRIALLED, APPROVED ->
          Outcome.of(Stance.SUPPORTS, best, "the records have controlled trials");
    };
  }
}
