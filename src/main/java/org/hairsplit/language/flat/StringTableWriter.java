package org.hairsplit.language.flat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Packs a map for {@link StringTable}: the number of entries, the number of slots, a slot (hash,
 * place of the record, 0 for none) each, then the records. A record is a header (length of the key
 * in UTF-16 units, doubled, plus 1 if the key needs two bytes a unit), the key, the value.
 */
public final class StringTableWriter {

  private static final int LONGEST_KEY = 0x7FFF;
  private static final int NARROW = 0xFF;

  private StringTableWriter() {}

  /**
   * The bytes of a table. The same entries give the same bytes, whatever the order of the map.
   *
   * @param encoder turns a value into bytes; the reader must know from them where the value ends
   * @throws IllegalArgumentException if a key is longer than 32,767 UTF-16 units
   */
  public static <V> byte[] write(Map<String, V> entries, Function<V, byte[]> encoder) {
    // One slot in three stays free, so that a search for a string that is not there ends soon.
    int slots = Math.max(2, Math.addExact(entries.size(), entries.size() / 2 + 1));
    int recordsFrom = StringTable.SLOTS_FROM + slots * StringTable.SLOT_LENGTH;
    Map<String, byte[]> records = new TreeMap<>();
    int length = recordsFrom;
    for (Map.Entry<String, V> entry : entries.entrySet()) {
      byte[] record = record(entry.getKey(), encoder.apply(entry.getValue()));
      records.put(entry.getKey(), record);
      length = Math.addExact(length, record.length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(entries.size()).putInt(slots).position(recordsFrom);
    records.forEach(
        (key, record) -> {
          occupy(bytes, slots, key.hashCode(), bytes.position());
          bytes.put(record);
        });
    return bytes.array();
  }

  private static byte[] record(String key, byte[] value) {
    int length = key.length();
    if (length > LONGEST_KEY) {
      throw new IllegalArgumentException("a key of " + length + " characters is too long");
    }
    boolean wide = key.chars().anyMatch(c -> c > NARROW);
    int keyLength = wide ? length * Character.BYTES : length;
    ByteBuffer record =
        ByteBuffer.allocate(Short.BYTES + keyLength + value.length).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort((short) (length << 1 | (wide ? 1 : 0)));
    for (int i = 0; i < length; i++) {
      if (wide) {
        record.putChar(key.charAt(i));
      } else {
        record.put((byte) key.charAt(i));
      }
    }
    return record.put(value).array();
  }

  private static void occupy(ByteBuffer bytes, int slots, int hash, int record) {
    int slot = StringTable.firstSlot(hash, slots);
    while (bytes.getInt(slotAt(slot) + Integer.BYTES) != 0) {
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    bytes.putInt(slotAt(slot), hash).putInt(slotAt(slot) + Integer.BYTES, record);
  }

  private static int slotAt(int slot) {
    return StringTable.SLOTS_FROM + slot * StringTable.SLOT_LENGTH;
  }
}
