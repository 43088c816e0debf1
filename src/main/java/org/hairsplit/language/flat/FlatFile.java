package org.hairsplit.language.flat;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A flat file, checked and mapped. Everything is checked before {@link #open} returns, the checksum
 * over the whole file too: that costs about ten milliseconds for 40 MB, and afterwards no reader
 * has to doubt a byte. Immutable, for any number of threads; the map lives as long as this object
 * or one of its sections.
 *
 * <p>The file must not be changed in place while it is open. {@link FlatFileWriter} never does: it
 * puts a new file in the place of the old one.
 */
public final class FlatFile {

  /** Raised whenever the layout changes, of the file or of any section in it. */
  static final int FORMAT_VERSION = 1;

  static final byte[] MAGIC = "hairflat".getBytes(StandardCharsets.US_ASCII);
  static final int CHECKSUM_AT = 12;
  static final int CHECKED_FROM = 16;
  static final int HEADER_LENGTH = 24;

  private final String source;
  private final Map<String, ByteBuffer> sections;

  private FlatFile(String source, Map<String, ByteBuffer> sections) {
    this.source = source;
    this.sections = sections;
  }

  /**
   * Opens and checks a file.
   *
   * @param kind what the file must hold, as given to the writer
   * @param maker what the file must have been made for, as given to the writer: library and version
   * @throws FlatFileException if the file is foreign, damaged, cut short, of another format
   *     version, of another kind or made for another library
   * @throws IOException if it cannot be read at all
   */
  public static FlatFile open(Path path, String kind, String maker) throws IOException {
    ByteBuffer bytes = map(path);
    checkHeader(bytes);
    checkSum(bytes);
    try {
      bytes.position(HEADER_LENGTH);
      demand(kind, string(bytes), "holds '%2$s', not '%1$s'");
      demand(maker, string(bytes), "was made for %2$s, and this is %1$s");
      String source = string(bytes);
      return new FlatFile(source, sections(bytes));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The checksum held, so whoever wrote the file wrote nonsense.
      throw new FlatFileException("has a broken table of contents", e);
    }
  }

  /** Whether there is a sound file of this kind for this maker, made from {@code source}. */
  public static boolean isUpToDate(Path path, String kind, String maker, String source) {
    try {
      return open(path, kind, maker).source().equals(source);
    } catch (IOException e) {
      // Missing, old or damaged: it will be written anew.
      return false;
    }
  }

  /** What the file was made from, as given to the writer. */
  public String source() {
    return source;
  }

  /**
   * The bytes of a section, little-endian, from position 0.
   *
   * @throws FlatFileException if there is no such section
   */
  public ByteBuffer section(String name) throws FlatFileException {
    ByteBuffer section = sections.get(name);
    if (section == null) {
      throw new FlatFileException("has no section '" + name + "'");
    }
    return section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer map(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long length = channel.size();
      if (length < HEADER_LENGTH) {
        throw new FlatFileException("is too short to be a flat file");
      }
      if (length > Integer.MAX_VALUE) {
        throw new FlatFileException("is too long to be a flat file");
      }
      return channel.map(MapMode.READ_ONLY, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static void checkHeader(ByteBuffer bytes) throws FlatFileException {
    byte[] magic = new byte[MAGIC.length];
    bytes.get(0, magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new FlatFileException("is not a flat file");
    }
    int version = bytes.getInt(MAGIC.length);
    if (version != FORMAT_VERSION) {
      throw new FlatFileException("has format " + version + ", and this reads " + FORMAT_VERSION);
    }
    if (bytes.getLong(CHECKED_FROM) != bytes.capacity()) {
      throw new FlatFileException("is cut short or has grown");
    }
  }

  private static void checkSum(ByteBuffer bytes) throws FlatFileException {
    if (bytes.getInt(CHECKSUM_AT) != checksum(bytes)) {
      throw new FlatFileException("is damaged: its checksum is wrong");
    }
  }

  /** CRC-32C, because processors compute it: several gigabytes a second even in a cold JVM. */
  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate().position(CHECKED_FROM));
    return (int) crc.getValue();
  }

  private static void demand(String expected, String found, String message)
      throws FlatFileException {
    if (!found.equals(expected)) {
      throw new FlatFileException(String.format(Locale.ROOT, message, expected, found));
    }
  }

  private static Map<String, ByteBuffer> sections(ByteBuffer bytes) {
    int count = bytes.getInt();
    Map<String, ByteBuffer> sections = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = string(bytes);
      int start = bytes.getInt();
      int length = bytes.getInt();
      sections.put(name, bytes.slice(start, length));
    }
    return sections;
  }

  private static String string(ByteBuffer bytes) {
    byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
