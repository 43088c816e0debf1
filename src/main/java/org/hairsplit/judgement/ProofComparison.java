package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Polarity;

/** Weighs effects and proof against the best evidence there is for the treatment. */
final class ProofComparison implements Comparison {

  private static final int MOST = 3;

  private final Levels levels;

  ProofComparison(Levels levels) {
    this.levels = levels;
  }

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
    if (before.claim().polarity() == Polarity.NEGATED) {
      return Outcome.UNDECIDED;
    }
    return switch (before.level()) {
      case UNNAMED, NONE -> Outcome.UNDECIDED;
      case PRECLINICAL, EARLY -> outcome(Stance.WEAKER, before);
      case TRIALLED, APPROVED -> outcome(Stance.SUPPORTS, before);
    };
  }

  private Outcome outcome(Stance stance, Case before) {
    return Outcome.of(stance, best(before), Levels.reason(before.level()));
  }

  /** Of the records that make the level what it is, the first few. */
  private List<Source> best(Case before) {
    return before.records().stream()
        .filter(source -> levels.of(source) == before.level())
        .limit(MOST)
        .toList();
  }
}
