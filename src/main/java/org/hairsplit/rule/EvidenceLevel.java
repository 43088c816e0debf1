package org.hairsplit.rule;

/** How much the records know in favour of a treatment for hair. */
public enum EvidenceLevel {
  /** The claim names no treatment that the lexicon knows. */
  UNNAMED,
  /** The treatment is known, and no record tells of it. */
  NONE,
  /** Cells or animals only. */
  PRECLINICAL,
  /** Small, early or uncontrolled work in people. */
  EARLY,
  /** Controlled trials in people or reviews of them. */
  TRIALLED,
  /** Approved for a kind of hair loss somewhere. */
  APPROVED
}
