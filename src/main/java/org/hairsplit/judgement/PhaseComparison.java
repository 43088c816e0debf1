package org.hairsplit.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.claim.Phases;
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
    List<Source> same = before.records().stream().filter(s -> stage(s) == claimed).toList();
    if (!same.isEmpty()) {
      return Outcome.of(Stance.SUPPORTS, same, "the records have this stage");
    }
    boolean phase = Phases.of("phase " + number(claimed)) == claimed;
    Optional<Source> furthest =
        before.records().stream()
            .filter(source -> stage(source) != null)
            .max(Comparator.comparing(PhaseComparison::stage).thenComparing(Source::id));
    if (!phase || furthest.isEmpty() || stage(furthest.get()).compareTo(claimed) >= 0) {
      return Outcome.UNDECIDED;
    }
    return Outcome.of(
        Stance.REFUTES,
        List.of(furthest.get()),
        "the furthest stage on record is " + Words.of(stage(furthest.get())));
  }

  private static String number(EvidenceStage stage) {
    return switch (stage) {
      case PHASE_1 -> "1";
      case PHASE_2 -> "2";
      case PHASE_3 -> "3";
      case PHASE_4 -> "4";
      default -> "";
    };
  }

  private static EvidenceStage stage(Source source) {
    EvidenceStage named = source.phase() == null ? null : Phases.of("phase " + source.phase());
    return named == null ? source.stage() : named;
  }
}
