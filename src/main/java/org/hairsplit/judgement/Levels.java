package org.hairsplit.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.EvidenceStage;

/**
 * How much the records know in favour of a treatment for hair. The order follows Oxford CEBM 2011:
 * reviews of trials and large trials above single early ones, mechanism and animals last.
 */
final class Levels {

  private static final Set<EvidenceStage> CONTROLLED =
      Set.of(EvidenceStage.PHASE_3, EvidenceStage.PHASE_4, EvidenceStage.META_ANALYSIS);
  private static final Set<EvidenceStage> IN_PEOPLE =
      Set.of(
          EvidenceStage.PHASE_1,
          EvidenceStage.PHASE_2,
          EvidenceStage.OBSERVATIONAL,
          EvidenceStage.REVIEW);

  private final ConditionTree conditions;

  Levels(ConditionTree conditions) {
    this.conditions = conditions;
  }

  /**
   * The level of treatments the claim is about.
   *
   * @param interventions lexicon ids; empty if the claim names none
   * @param records all their records
   */
  EvidenceLevel of(List<String> interventions, List<Source> records) {
    if (interventions.isEmpty()) {
      return EvidenceLevel.UNNAMED;
    }
    EvidenceLevel best = EvidenceLevel.NONE;
    for (Source source : records) {
      EvidenceLevel level = of(source);
      best = level.compareTo(best) > 0 ? level : best;
    }
    return best;
  }

  /** The level of a claim's treatment in words, with the passages nearest to the claim. */
  static Outcome outcome(Case before) {
    List<Source> nearest =
        before.found().stream()
            .map(Evidence::source)
            .filter(before.records()::contains)
            .limit(1)
            .toList();
    return Outcome.of(Stance.NEUTRAL, nearest, reason(before.level()));
  }

  /** What the records know at that level, in words. */
  static String reason(EvidenceLevel level) {
    return switch (level) {
      case UNNAMED -> "no record could be looked up";
      case NONE -> "no trial is on record";
      case PRECLINICAL -> "the records have work in cells or animals only";
      case EARLY -> "the records have small, early or uncontrolled work only";
      case TRIALLED -> "the records have controlled trials";
      case APPROVED -> "the records have an approval";
    };
  }

  /** What knows most in favour of a treatment comes first; the id tells among equals. */
  Comparator<Source> weightiestFirst() {
    return Comparator.comparing((Source source) -> of(source)).reversed().thenComparing(Source::id);
  }

  /** How much one record knows. */
  EvidenceLevel of(Source source) {
    if (source.approvals().stream().anyMatch(this::forHair)) {
      return EvidenceLevel.APPROVED;
    }
    EvidenceStage stage = source.stage();
    if (stage == null || !conditions.mayBeHair(source.conditions())) {
      return EvidenceLevel.NONE;
    }
    if (stage == EvidenceStage.REVIEW && !"human".equals(source.species())) {
      // A review of laboratory work says no more of people than the work it reviews.
      return EvidenceLevel.NONE;
    }
    if (CONTROLLED.contains(stage)) {
      return EvidenceLevel.TRIALLED;
    }
    return IN_PEOPLE.contains(stage) ? EvidenceLevel.EARLY : EvidenceLevel.PRECLINICAL;
  }

  private boolean forHair(Approval approval) {
    boolean positive =
        approval.decision() == Approval.Decision.APPROVED
            || approval.decision() == Approval.Decision.CLEARED;
    String condition = approval.condition();
    return positive && condition != null && conditions.hair(condition);
  }
}
