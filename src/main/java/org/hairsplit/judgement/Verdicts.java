package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import org.hairsplit.claim.Claim;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.Modality;

/** Makes one verdict on a claim of what the comparisons gave. */
final class Verdicts {

  private Verdicts() {}

  /** The verdict, with the passages looked at. */
  static JudgedClaim of(Weighed weighed) {
    Case before = weighed.before();
    Map<String, Outcome> outcomes = weighed.outcomes();
    String searched = weighed.searched();
    Outcome worst = worst(outcomes);
    List<Evidence> evidence = Weighing.order(before.found(), worst);
    Claim claim = before.claim();
    return switch (worst.stance()) {
      case REFUTES -> new JudgedClaim(claim, Verdict.CONTRADICTED, -1, evidence, searched);
      case WEAKER -> new JudgedClaim(claim, Verdict.OVERSTATED, -0.5, evidence, searched);
      case SUPPORTS -> new JudgedClaim(claim, Verdict.SUPPORTED, 1, evidence, searched);
      case NEUTRAL -> new JudgedClaim(claim, undecided(claim, outcomes), 0, evidence, searched);
    };
  }

  /** A kind that nothing can weigh, or a question, is unchecked; the rest was searched in vain. */
  private static Verdict undecided(Claim claim, Map<String, Outcome> outcomes) {
    boolean question = claim.modality() == Modality.QUESTIONED;
    return outcomes.isEmpty() || question ? Verdict.UNCHECKED : Verdict.UNSUPPORTED;
  }

  /** What weighs most against the claim; where nothing decides, what has records to show. */
  private static Outcome worst(Map<String, Outcome> outcomes) {
    for (Stance stance : List.of(Stance.REFUTES, Stance.WEAKER, Stance.SUPPORTS, Stance.NEUTRAL)) {
      for (Outcome outcome : outcomes.values()) {
        boolean undecided = stance == Stance.NEUTRAL && outcome.sources().isEmpty();
        if (outcome.stance() == stance && !undecided) {
          return outcome;
        }
      }
    }
    return Outcome.UNDECIDED;
  }
}
