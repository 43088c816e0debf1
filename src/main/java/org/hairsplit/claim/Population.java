package org.hairsplit.claim;

/** Whom or what a claim speaks of. */
public enum Population {
  HUMAN,
  ANIMAL,
  CELLS,
  UNSPECIFIED
}
