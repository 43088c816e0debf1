package org.hairsplit.cli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, still encoded, so that one with a wrong byte spoils no other. */
final class LineBytes {

  private static final int MOST = 64 << 20;

  private final InputStream in;
  private int number;

  LineBytes(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line without its end, or null after the last. Of a line longer than 64 MiB only the
   * start is given.
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    int read = in.read();
    if (read < 0) {
      return null;
    }
    number++;
    while (read >= 0 && read != '\n') {
      if (line.size() < MOST) {
        line.write(read);
      }
      read = in.read();
    }
    return line.toByteArray();
  }

  /** The number of the last line given, from 1. */
  int number() {
    return number;
  }
}
