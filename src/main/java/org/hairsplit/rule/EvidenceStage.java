package org.hairsplit.rule;

/** How far evidence has come, from the weakest to the strongest for judging people's treatment. */
public enum EvidenceStage {
  IN_VITRO,
  EX_VIVO,
  ANIMAL,
  PHASE_1,
  OBSERVATIONAL,
  PHASE_2,
  PHASE_3,
  PHASE_4,
  REVIEW,
  META_ANALYSIS,
  APPROVED
}
