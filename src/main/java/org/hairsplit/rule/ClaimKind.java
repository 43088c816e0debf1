package org.hairsplit.rule;

/** What a claim is about: the eleven kinds of the annotation guide. */
public enum ClaimKind {
  /** A regulator's position: approved, not approved, cleared, off-label, designated, warned. */
  REGULATORY,
  /** How far evidence or development has come: cells, animals, a trial phase, limited data. */
  STAGE,
  /** When something will happen, or how fast results show. */
  TIMELINE,
  /** What the treatment does, may do or does not do to hair or disease. */
  EFFICACY,
  /** Harms, side effects, tolerability, or their absence. */
  SAFETY,
  /** Importance or newness: first, breakthrough, miracle. */
  NOVELTY,
  /** Strength of proof itself: proven, guaranteed, or doubt about proof. */
  CERTAINTY,
  /** How it works in the body. */
  MECHANISM,
  /** Better, safer, faster than, or equal to another treatment. */
  COMPARISON,
  /** Price, affordability, insurance. */
  COST,
  /** Credits a named or unnamed authority. */
  ATTRIBUTION
}
