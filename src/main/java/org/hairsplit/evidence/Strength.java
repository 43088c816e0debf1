package org.hairsplit.evidence;

/**
 * How much a kind of source can tell of whether a treatment works in people.
 *
 * @param id of the level
 * @param rank 0 nothing to {@link #MOST}
 * @param name of the level, for people
 * @param means what such a source can and cannot show, a sentence without a full stop
 */
public record Strength(String id, int rank, String name, String means) {

  /** The rank of the strongest level. */
  public static final int MOST = 7;
}
