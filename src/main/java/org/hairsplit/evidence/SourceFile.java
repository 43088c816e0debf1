package org.hairsplit.evidence;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Sha256;

/** A file of records in some format. */
public final class SourceFile implements SourceInput {

  private final Path file;
  private final String name;
  private final SourceFormat format;
  private final long size;
  private volatile long position;

  /**
   * A file whose records are not read yet.
   *
   * @param name what the index remembers it by
   * @throws IOException if there is no such file
   */
  public SourceFile(Path file, String name, SourceFormat format) throws IOException {
    this.file = file;
    this.name = name;
    this.format = format;
    this.size = Files.size(file);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String digest() throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long position() {
    return position;
  }

  /** A file that somebody writes to while it is read would be remembered by a wrong digest. */
  @Override
  public void each(Consumer<Source> sink) throws IOException {
    String expected = digest();
    try (DigestInputStream in =
        new DigestInputStream(new Counted(Files.newInputStream(file)), Sha256.digest())) {
      format.read(new BufferedInputStream(in), file.toString(), sink);
      in.transferTo(OutputStream.nullOutputStream());
      if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(expected)) {
        throw new SourceIndexException(
            new Problem(file.toString(), null, "the file changed while it was read", "try again"));
      }
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads; others only look
    private void count(int bytes) {
      position += bytes;
    }
  }
}
