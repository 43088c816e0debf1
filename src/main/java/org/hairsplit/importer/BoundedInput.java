package org.hairsplit.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that a parser reads, with two limits beneath whatever the parser does: between two records
 * no more than one record's bytes go through, and what comes out of a packed file must stand in a
 * sane ratio to what went in.
 */
final class BoundedInput extends FilterInputStream {

  /** Small files of blanks pack very well and harm nobody. */
  private static final long ALWAYS_ALLOWED = 20_000_000;

  private final Limits limits;
  private final CountedInput packed;
  private long total;
  private long sinceRecord;

  /**
   * @param packed counts the bytes of the file itself; the same as {@code content} if the file is
   *     not packed
   */
  BoundedInput(InputStream content, CountedInput packed, Limits limits) {
    super(content);
    this.packed = packed;
    this.limits = limits;
  }

  /** Tells that a record is complete, so that the next may have as many bytes. */
  void recordRead() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) throws LimitException {
    total += read;
    sinceRecord += read;
    if (total > ALWAYS_ALLOWED && total / Math.max(1, packed.count()) > limits.ratio()) {
      throw new LimitException(
          "the file unpacks to more than " + limits.ratio() + " times its size",
          "it looks like a decompression bomb; unpack it yourself if you trust it");
    }
    if (sinceRecord > limits.recordBytes()) {
      throw new LimitException(
          "one record is larger than " + Limits.size(limits.recordBytes()),
          "check that the file is what its name says");
    }
  }

  /** Counts what is read from the file itself. */
  static final class CountedInput extends FilterInputStream {

    private long count;

    CountedInput(InputStream file) {
      super(file);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
