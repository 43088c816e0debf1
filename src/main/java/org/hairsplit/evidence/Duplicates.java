package org.hairsplit.evidence;

/** What becomes of a record whose id another one in the index has. */
public enum Duplicates {
  /** Nothing is added at all. */
  FAIL,
  /** The record that is there stays. */
  KEEP,
  /** The new record takes its place. */
  REPLACE
}
