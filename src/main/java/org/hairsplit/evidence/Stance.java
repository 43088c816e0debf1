package org.hairsplit.evidence;

/** What a passage says to a claim. */
public enum Stance {
  /** Says the same, at least as strongly. */
  SUPPORTS,
  /** Says the opposite. */
  REFUTES,
  /** Says something of the kind, but less. */
  WEAKER,
  /** Is about the same matter and does not decide. */
  NEUTRAL
}
