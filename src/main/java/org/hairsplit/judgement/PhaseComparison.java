package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Words;

/**
 * Weighs a trial phase or a preclinical stage against registries, papers and releases. The records
 * of a treatment are full for hair alone: of a phase in another condition they may not tell.
 */
final class PhaseComparison implements Comparison {

  private final ConditionTree conditions;
  private final Development development;

  PhaseComparison(ConditionTree conditions) {
    this.conditions = conditions;
    this.development = new Development(conditions);
  }

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
    boolean ofOther = conditions.noneOfHair(before.claim().conditions());
    List<Source> same =
        before.records().stream()
            .filter(source -> source.stage() == claimed)
            .filter(source -> ofOther ? shares(source, before) : hair(source))
            .toList();
    if (!same.isEmpty()) {
      return Outcome.of(Stance.SUPPORTS, same, "the records have this stage");
    }
    return ofOther || !Development.phase(claimed) ? Outcome.UNDECIDED : beyond(before, claimed);
  }

  private boolean hair(Source source) {
    return conditions.mayBeHair(source.conditions());
  }

  private boolean shares(Source source, Case before) {
    return source.conditions().stream()
        .anyMatch(studied -> conditions.covers(studied, before.claim().conditions()));
  }

  private Outcome beyond(Case before, EvidenceStage claimed) {
    return development
        .furthestPhase(before)
        .filter(reached -> reached.stage().compareTo(claimed) < 0)
        .map(
            reached ->
                Outcome.of(
                    Stance.REFUTES,
                    List.of(reached.source()),
                    "the furthest stage on record is " + Words.of(reached.stage())))
        .orElse(Outcome.UNDECIDED);
  }
}
