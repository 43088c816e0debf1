package org.hairsplit.evidence;

import java.util.Comparator;
import java.util.List;

/**
 * A record as an index holds it, with where it came from.
 *
 * @param source the record
 * @param input the name of the input it was read from
 * @param inputDigest SHA-256 of that input, in hexadecimal
 * @param position its place among the records of the input, from 0
 * @param digest SHA-256 of the record itself, in hexadecimal
 * @param claims what it claims, as read when it was indexed
 */
public record StoredSource(
    Source source,
    String input,
    String inputDigest,
    int position,
    String digest,
    List<SourceClaim> claims) {

  public StoredSource {
    claims = List.copyOf(claims);
  }

  /** The order of the corpus, whatever the order in which its inputs were added. */
  static final Comparator<StoredSource> ORDER =
      Comparator.comparing(StoredSource::input).thenComparingInt(StoredSource::position);
}
