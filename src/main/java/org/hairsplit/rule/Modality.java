package org.hairsplit.rule;

/** How strongly a claim is put. */
public enum Modality {
  /** As plain fact. */
  ASSERTED,
  /** May, might, could, suggests, appears, potential, promising. */
  HEDGED,
  /** Will, expected, projected, on track. */
  PROJECTED,
  /** As a question. */
  QUESTIONED
}
