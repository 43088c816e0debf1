package org.hairsplit.evidence;

/**
 * A passage retrieved for a claim.
 *
 * @param source the record it comes from
 * @param passage the words of the record that bear on the claim
 * @param score the retrieval score, comparable within one claim only
 * @param stance what the passage says to the claim
 * @param cited whether the article itself cites the source
 */
public record Evidence(Source source, String passage, double score, Stance stance, boolean cited) {

  /** The same passage with the stance that judging gave it. */
  public Evidence withStance(Stance judged) {
    return new Evidence(source, passage, score, judged, cited);
  }
}
