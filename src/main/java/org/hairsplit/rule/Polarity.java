package org.hairsplit.rule;

/** Whether a claim affirms or negates. */
public enum Polarity {
  AFFIRMED,
  NEGATED
}
