package org.hairsplit.judgement;

/** What the evidence makes of a claim. */
public enum Verdict {
  SUPPORTED,
  OVERSTATED,
  CONTRADICTED,
  /** Searched, nothing found. */
  UNSUPPORTED,
  /** Not checkable. */
  UNCHECKED
}
