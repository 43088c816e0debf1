package org.hairsplit.importer;

import java.io.IOException;

/** Reads one format. Stateless and thread-safe. */
interface RecordReader {

  /**
   * Reads the works of a file one after the other, each handed on before the next is read.
   *
   * @throws UnreadableSourceException if the file is broken, cut short or hostile
   * @throws IOException as the file's bytes give it; {@link SourceFiles} puts it into words
   */
  void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException;

  /** Takes works. */
  interface WorkSink {
    void accept(Work work) throws UnreadableSourceException;
  }
}
