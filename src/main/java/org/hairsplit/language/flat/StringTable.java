package org.hairsplit.language.flat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A hash table from strings to places in a buffer, searched where it lies. Looking up a string
 * reads a slot or two and, only if the full hash agrees, the string itself, so that a process
 * touches few pages of a large table. Immutable, for any number of threads.
 */
public final class StringTable {

  static final int SLOTS_FROM = 2 * Integer.BYTES;
  static final int SLOT_LENGTH = 2 * Integer.BYTES;

  private final ByteBuffer bytes;
  private final int size;
  private final int slots;

  /**
   * A table in a section that {@link StringTableWriter} made.
   *
   * @param bytes the section, little-endian, from position 0
   */
  public StringTable(ByteBuffer bytes) {
    this.bytes = bytes;
    this.size = bytes.getInt(0);
    this.slots = bytes.getInt(Integer.BYTES);
  }

  /** How many strings the table holds. */
  public int size() {
    return size;
  }

  /** The section. Only for reading at places given by {@link #find}; its position means nothing. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** Where the value of {@code key} begins in {@link #bytes}, or -1 if the key is not there. */
  public int find(String key) {
    int hash = key.hashCode();
    for (int slot = firstSlot(hash, slots); ; slot = slot + 1 == slots ? 0 : slot + 1) {
      int at = SLOTS_FROM + slot * SLOT_LENGTH;
      int record = bytes.getInt(at + Integer.BYTES);
      if (record == 0) {
        return -1;
      }
      if (bytes.getInt(at) == hash) {
        int value = valueIfKey(record, key);
        if (value >= 0) {
          return value;
        }
      }
    }
  }

  /** The slot where the search for a hash begins: the mixed hash, scaled to the number of slots. */
  static int firstSlot(int hash, int slots) {
    // Java's string hash differs in its low bits only for similar strings; spread it first.
    int mixed = hash * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    return (int) ((Integer.toUnsignedLong(mixed) * slots) >>> Integer.SIZE);
  }

  /** The place after the record's key if that is {@code key}, else -1. */
  private int valueIfKey(int record, String key) {
    int header = Short.toUnsignedInt(bytes.getShort(record));
    int length = header >> 1;
    boolean wide = (header & 1) != 0;
    int start = record + Short.BYTES;
    if (length != key.length()) {
      return -1;
    }
    if (wide) {
      return sameChars(start, key) ? start + length * Character.BYTES : -1;
    }
    byte[] narrow = new byte[length];
    bytes.get(start, narrow);
    // As one string comparison this is fast even before the JIT compiler has come.
    return key.equals(new String(narrow, StandardCharsets.ISO_8859_1)) ? start + length : -1;
  }

  private boolean sameChars(int start, String key) {
    for (int i = 0; i < key.length(); i++) {
      if (bytes.getChar(start + i * Character.BYTES) != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
