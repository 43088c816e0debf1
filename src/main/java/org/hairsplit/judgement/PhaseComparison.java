package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Words;

/** Weighs a trial phase or a preclinical stage against registries, papers and releases. */
final class PhaseComparison implements Comparison {

  @Override
  public String name() {
    return "phase";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.STAGE);
  }

  @Override
  public Outcome compare(Case before) {
    EvidenceStage claimed = before.claim().stage();
    if (claimed == null || before.claim().polarity() == Polarity.NEGATED) {
      return Outcome.UNDECIDED;
    }
    List<Source> same = before.records().stream().filter(s -> s.stage() == claimed).toList();
    if (!same.isEmpty()) {
      return Outcome.of(Stance.SUPPORTS, same, "the records have this stage");
    }
    return isPhase(claimed) ? beyond(before, claimed) : Outcome.UNDECIDED;
  }

  private static Outcome beyond(Case before, EvidenceStage claimed) {
    Source furthest = null;
    EvidenceStage reached = null;
    for (Source source : before.records()) {
      EvidenceStage stage = source.stage();
      if (stage != null && (reached == null || stage.compareTo(reached) > 0)) {
        furthest = source;
        reached = stage;
      }
    }
    if (furthest == null || reached == null || reached.compareTo(claimed) >= 0) {
      return Outcome.UNDECIDED;
    }
    return Outcome.of(
        Stance.REFUTES, List.of(furthest), "the furthest stage on record is " + Words.of(reached));
  }

  private static boolean isPhase(EvidenceStage stage) {
    return switch (stage) {
      case PHASE_1, PHASE_2, PHASE_3, PHASE_4 -> true;
      default -> false;
    };
  }
}
