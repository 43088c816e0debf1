package org.hairsplit.importer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hairsplit.importer.BoundedInput.CountedInput;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One file while it is read: its bytes, unpacked and within limits, the number of records read so
 * far, and the wording of what is wrong with it. Used by one thread.
 */
final class OpenFile implements Closeable {

  /** Enough to tell a format by, even behind a long licence comment. */
  private static final int HEAD = 16_384;

  private static final Set<String> OFFICE =
      Set.of("[Content_Types].xml", "word/", "_rels/", "docProps/", "mimetype", "xl/", "ppt/");

  private final Path path;
  private final Limits limits;
  private final CountedInput raw;
  private final BoundedInput content;
  private final byte[] head;
  private final boolean packed;
  private final InputStream bytes;
  private int records;

  private OpenFile(Path path, Limits limits, CountedInput raw, BoundedInput content, boolean packed)
      throws IOException {
    this.packed = packed;
    this.path = path;
    this.limits = limits;
    this.raw = raw;
    BufferedInputStream buffered = new BufferedInputStream(content, HEAD);
    buffered.mark(HEAD);
    this.head = buffered.readNBytes(HEAD);
    buffered.reset();
    this.content = content;
    this.bytes = buffered;
  }

  /** Opens a file; gzip, and zip archives that hold one file, are unpacked on the way. */
  static OpenFile of(Path path, Limits limits) throws IOException {
    CountedInput raw = new CountedInput(Files.newInputStream(path));
    try {
      InputStream file = new BufferedInputStream(raw, 1 << 16);
      InputStream unpacked = unpacked(file);
      BoundedInput bounded = new BoundedInput(unpacked, raw, limits);
      return new OpenFile(path, limits, raw, bounded, unpacked != file);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    file.mark(256);
    byte[] start = file.readNBytes(64);
    file.reset();
    if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
      return new GZIPInputStream(file, 1 << 16);
    }
    if (start.length > 34 && start[0] == 'P' && start[1] == 'K' && !isOffice(start)) {
      ZipInputStream zip = new ZipInputStream(file);
      if (zip.getNextEntry() == null) {
        throw new ZipException("no file in it");
      }
      return new SingleEntry(zip);
    }
    return file;
  }

  /** Whether the first entry of an archive is one that office documents begin with. */
  private static boolean isOffice(byte[] start) {
    String name = new String(start, 30, start.length - 30, StandardCharsets.ISO_8859_1);
    return OFFICE.stream().anyMatch(name::startsWith);
  }

  Path path() {
    return path;
  }

  Limits limits() {
    return limits;
  }

  /** Whether the bytes differ from those of the file. */
  boolean packed() {
    return packed;
  }

  /** The first bytes, unpacked; reading them does not use them up. */
  byte[] head() {
    return head.clone();
  }

  /** All bytes, unpacked. */
  InputStream bytes() {
    return bytes;
  }

  /** Tells that a record is complete. */
  void recordRead() {
    records++;
    content.recordRead();
  }

  /** How many records were read. */
  int records() {
    return records;
  }

  /** Something that is wrong with the file as a whole. */
  UnreadableSourceException unreadable(String message, @Nullable String advice) {
    return unreadable(path, null, message, advice);
  }

  /** Something that is wrong with the record being read; lines and columns count from 1. */
  UnreadableSourceException unreadableAt(
      int line, int column, String message, @Nullable String advice) {
    Location at = line < 1 ? null : new Location(line, Math.max(1, column));
    return unreadable(path, at, "record " + (records + 1) + ": " + message, advice);
  }

  static UnreadableSourceException unreadable(
      Path path, @Nullable Location at, String message, @Nullable String advice) {
    return new UnreadableSourceException(new Problem(path.toString(), at, message, advice));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    raw.close();
  }

  /** The one file of an archive; a second one is refused rather than left out. */
  private static final class SingleEntry extends InputStream {

    private final ZipInputStream zip;
    private boolean ended;

    SingleEntry(ZipInputStream zip) {
      this.zip = zip;
    }

    @Override
    public int read() throws IOException {
      int value = zip.read();
      if (value < 0) {
        end();
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = zip.read(buffer, offset, length);
      if (read < 0) {
        end();
      }
      return read;
    }

    private void end() throws IOException {
      if (!ended && zip.getNextEntry() != null) {
        throw new LimitException(
            "the zip archive holds more than one file", "unpack it and give the files");
      }
      ended = true;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
