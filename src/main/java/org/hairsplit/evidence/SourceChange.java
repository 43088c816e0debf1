package org.hairsplit.evidence;

/**
 * What became of an input.
 *
 * @param input its name
 * @param kind what was done with it
 * @param added how many of its records went into the index
 * @param removed how many went out: its own of before, or those that were asked to go
 * @param kept how many were left out because the index has records of their ids
 */
public record SourceChange(String input, Kind kind, int added, int removed, int kept) {

  /** What was done. */
  public enum Kind {
    ADDED,
    REPLACED,
    UNCHANGED,
    REMOVED
  }
}
