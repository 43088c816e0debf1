package org.hairsplit.evidence;

import java.util.Comparator;

/**
 * A record as an index holds it, with where it came from.
 *
 * @param source the record
 * @param input the name of the input it was read from
 * @param inputDigest SHA-256 of that input, in hexadecimal
 * @param position its place among the records of the input, from 0
 * @param digest SHA-256 of the record itself, in hexadecimal
 */
public record StoredSource(
    Source source, String input, String inputDigest, int position, String digest) {

  /** The order of the corpus, whatever the order in which its inputs were added. */
  static final Comparator<StoredSource> ORDER =
      Comparator.comparing(StoredSource::input).thenComparingInt(StoredSource::position);
}
