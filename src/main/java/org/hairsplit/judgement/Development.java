package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.EvidenceStage;

/**
 * How far a treatment for hair has come on its way to the market, by its records. That is not how
 * strong the evidence is: a review weighs more than a trial, and no programme is ever in one.
 */
final class Development {

  private final ConditionTree conditions;

  Development(ConditionTree conditions) {
    this.conditions = conditions;
  }

  /** A stage, and the first of the records that have it. */
  record Reached(EvidenceStage stage, Source source) {}

  /** Whether it is a phase of trials in people. */
  static boolean phase(EvidenceStage stage) {
    return switch (stage) {
      case PHASE_1, PHASE_2, PHASE_3, PHASE_4 -> true;
      default -> false;
    };
  }

  private static boolean laboratory(EvidenceStage stage) {
    return switch (stage) {
      case IN_VITRO, EX_VIVO, ANIMAL -> true;
      default -> false;
    };
  }

  /**
   * The furthest phase on record; empty if there is none, or if the treatment is approved: then its
   * way is over.
   */
  Optional<Reached> furthestPhase(Case before) {
    return furthestPhase(staged(before));
  }

  /**
   * The furthest phase or, where all records are of cells and animals, the furthest of these; empty
   * if the treatment is approved, or went to people in no phase that is on record.
   */
  Optional<Reached> furthest(Case before) {
    List<Reached> staged = staged(before);
    boolean inLaboratory = staged.stream().allMatch(one -> laboratory(one.stage));
    return inLaboratory ? furthest(staged) : furthestPhase(staged);
  }

  private static Optional<Reached> furthestPhase(List<Reached> staged) {
    return furthest(staged.stream().filter(one -> phase(one.stage)).toList());
  }

  private static Optional<Reached> furthest(List<Reached> all) {
    Reached furthest = null;
    for (Reached one : all) {
      if (furthest == null || one.stage.compareTo(furthest.stage) > 0) {
        furthest = one;
      }
    }
    return Optional.ofNullable(furthest);
  }

  /** The records with a stage that may be about hair; none of a treatment that is approved. */
  private List<Reached> staged(Case before) {
    if (before.level() == EvidenceLevel.APPROVED) {
      return List.of();
    }
    List<Reached> staged = new ArrayList<>();
    for (Source source : before.records()) {
      EvidenceStage stage = source.stage();
      if (stage != null && conditions.mayBeHair(source.conditions())) {
        staged.add(new Reached(stage, source));
      }
    }
    return staged;
  }
}
