package org.hairsplit.importer;

import java.time.Duration;

/**
 * How much is read before a file is taken for broken or hostile. Every limit is far above what the
 * formats hold in practice and far below what would fill half a gigabyte of heap.
 *
 * @param recordBytes of one record in a file of many, as they stand in the unpacked file
 * @param documentBytes of a text or page that is one source, and of the XML of a Word document
 * @param ratio how many times smaller than its content a packed file may be
 * @param depth of nested XML elements or JSON values
 * @param textLength characters of a source's text that are kept; the rest is left out
 * @param time that one PDF or Word document may take
 */
record Limits(
    int recordBytes, int documentBytes, int ratio, int depth, int textLength, Duration time) {

  static final Limits USUAL =
      new Limits(16_000_000, 10_000_000, 250, 200, 40_000, Duration.ofSeconds(60));

  /** A number of bytes for messages. */
  static String size(long bytes) {
    return bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
  }
}
