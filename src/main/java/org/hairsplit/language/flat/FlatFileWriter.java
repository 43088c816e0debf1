package org.hairsplit.language.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects sections and writes them as one {@link FlatFile}. The same sections in the same order
 * give the same bytes. Not for several threads.
 */
public final class FlatFileWriter {

  /** Sections start where any number in them could be read aligned. */
  private static final int ALIGNMENT = 8;

  private final String kind;
  private final String maker;
  private final String source;
  private final Map<String, byte[]> sections = new LinkedHashMap<>();

  /**
   * Begins a file.
   *
   * @param kind what the file holds
   * @param maker the library and version whose classes can use it
   * @param source what it is made from, for the question whether it is up to date
   */
  public FlatFileWriter(String kind, String maker, String source) {
    this.kind = kind;
    this.maker = maker;
    this.source = source;
  }

  /** Adds a section; its numbers are to be little-endian. */
  public FlatFileWriter section(String name, byte[] bytes) {
    if (sections.put(name, bytes) != null) {
      throw new IllegalArgumentException("two sections are called '" + name + "'");
    }
    return this;
  }

  /** Writes the file, in one step in the eyes of other processes. */
  public void write(Path path) throws IOException {
    ByteBuffer bytes = bytes();
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private ByteBuffer bytes() {
    int at = contentsEnd();
    Map<String, Integer> starts = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      at = aligned(at);
      starts.put(section.getKey(), at);
      at = Math.addExact(at, section.getValue().length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(FlatFile.MAGIC).putInt(FlatFile.FORMAT_VERSION);
    bytes.putLong(FlatFile.CHECKED_FROM, at).position(FlatFile.HEADER_LENGTH);
    putString(bytes, kind);
    putString(bytes, maker);
    putString(bytes, source);
    bytes.putInt(sections.size());
    sections.forEach(
        (name, content) -> {
          int start = starts.getOrDefault(name, 0);
          putString(bytes, name);
          bytes.putInt(start).putInt(content.length);
          bytes.put(start, content);
        });
    return bytes.putInt(FlatFile.CHECKSUM_AT, FlatFile.checksum(bytes)).rewind();
  }

  private int contentsEnd() {
    int end =
        FlatFile.HEADER_LENGTH + length(kind) + length(maker) + length(source) + Integer.BYTES;
    for (String name : sections.keySet()) {
      end += length(name) + 2 * Integer.BYTES;
    }
    return end;
  }

  private static int aligned(int at) {
    return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static int length(String text) {
    return Short.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void putString(ByteBuffer bytes, String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes.putShort((short) encoded.length).put(encoded);
  }
}
