package org.hairsplit.yaml;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.hairsplit.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files of a folder, parsed beforehand: two hundred rule files take an eighth of a second
 * to parse, and a few milliseconds to read from here. A bundle is only a memory of parsing: a file
 * is looked up with its bytes, and one that was edited, added or renamed is not found and has to be
 * parsed. Layout and reasons: {@code src/docs/performance.md}.
 */
public final class YamlBundle {

  /** What a bundle is called in the folder it was made from. */
  public static final String FILE_NAME = "rules.bundle";

  static final byte[] MAGIC = "hairyaml".getBytes(StandardCharsets.US_ASCII);

  /** Raised whenever the layout changes, or what {@link YamlValue#parse} makes of a text. */
  static final int FORMAT_VERSION = 2;

  static final int HEADER_LENGTH = MAGIC.length + 8;

  private static final int DIGEST_LENGTH = 32;

  static final byte SCALAR = 0;
  static final byte NULL = 1;
  static final byte SEQUENCE = 2;
  static final byte MAPPING = 3;

  private static final YamlBundle EMPTY = new YamlBundle(Map.of());

  private final Map<String, Entry> entries;

  private YamlBundle(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Opens the bundle in {@code folder}. One that is missing, damaged or of another version is as
   * good as an empty one: nothing depends on it but time.
   */
  public static YamlBundle in(Path folder) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(FILE_NAME));
      return isSound(bytes) ? new YamlBundle(entries(bytes)) : EMPTY;
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      return EMPTY;
    }
  }

  private static boolean isSound(byte[] bytes) {
    if (bytes.length < HEADER_LENGTH
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, MAGIC.length, 8);
    return header.getInt() == FORMAT_VERSION
        && header.getInt() == checksum(bytes, HEADER_LENGTH, bytes.length - HEADER_LENGTH);
  }

  static int checksum(byte[] bytes, int from, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }

  private static Map<String, Entry> entries(byte[] bytes) {
    ByteBuffer table = ByteBuffer.wrap(bytes, HEADER_LENGTH, bytes.length - HEADER_LENGTH);
    int count = table.getInt();
    Map<String, Entry> entries = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      String place = text(table);
      int size = table.getInt();
      int checksum = table.getInt();
      byte[] digest = new byte[DIGEST_LENGTH];
      table.get(digest);
      int length = table.getInt();
      entries.put(place, new Entry(size, checksum, digest, table.slice(table.position(), length)));
      table.position(table.position() + length);
    }
    return entries;
  }

  /**
   * What {@link YamlValue#parse} makes of a file, or null if the bundle does not know.
   *
   * @param place the file's place in the folder, with {@code /}
   * @param bytes what the file holds now
   * @param path the file's name for messages
   */
  public @Nullable YamlValue find(String place, byte[] bytes, String path) {
    Entry entry = entry(place, bytes);
    return entry == null ? null : new YamlValue(path, node(entry.tree.duplicate()));
  }

  /**
   * The SHA-256 digest of a file. The bundle remembers those of its files: digesting all rules
   * takes longer than reading them, in a process that has just begun.
   *
   * @param place as for {@link #find}
   * @param bytes what the file holds now
   */
  public byte[] digest(String place, byte[] bytes) {
    Entry entry = entry(place, bytes);
    return entry == null ? Sha256.digest().digest(bytes) : entry.digest.clone();
  }

  private @Nullable Entry entry(String place, byte[] bytes) {
    Entry entry = entries.get(place);
    boolean same =
        entry != null
            && entry.size == bytes.length
            && entry.checksum == checksum(bytes, 0, bytes.length);
    return same ? entry : null;
  }

  private static YamlNode node(ByteBuffer in) {
    byte kind = in.get();
    int line = number(in);
    int column = number(in);
    return switch (kind) {
      case SCALAR -> new YamlNode.Scalar(line, column, text(in), false);
      case NULL -> new YamlNode.Scalar(line, column, text(in), true);
      case SEQUENCE -> new YamlNode.Sequence(line, column, items(in));
      case MAPPING -> new YamlNode.Mapping(line, column, fields(in));
      // The checksum held, so whoever wrote the file wrote nonsense.
      default -> throw new IllegalStateException("kind of value " + kind);
    };
  }

  private static List<YamlNode> items(ByteBuffer in) {
    int count = number(in);
    List<YamlNode> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(node(in));
    }
    return items;
  }

  private static List<YamlNode.Field> fields(ByteBuffer in) {
    int count = number(in);
    List<YamlNode.Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(new YamlNode.Field(node(in), node(in)));
    }
    return fields;
  }

  /** Seven bits a byte, the lowest first; a set top bit says that more follow. */
  private static int number(ByteBuffer in) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      number |= (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** Its length in bytes, then UTF-8. */
  private static String text(ByteBuffer in) {
    int length = number(in);
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  private record Entry(int size, int checksum, byte[] digest, ByteBuffer tree) {}
}
