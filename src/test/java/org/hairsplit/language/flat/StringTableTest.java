package org.hairsplit.language.flat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringTableTest {

  @Test
  void everyKeyIsFoundAndNoOther() {
    Random random = new Random(1);
    Map<String, Integer> entries = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      entries.put(randomString(random), i);
    }
    LazyMap<Integer> map = lazy(entries);
    assertEquals(entries.size(), map.size());
    entries.forEach((key, value) -> assertEquals(value, map.get(key)));
    for (int i = 0; i < 20_000; i++) {
      String key = randomString(random);
      assertEquals(entries.get(key), map.get(key));
      assertEquals(entries.containsKey(key), map.containsKey(key));
    }
  }

  /** Of Latin-1, of all of UTF-16 with lone surrogates, or of two letters, so that hashes clash. */
  private static String randomString(Random random) {
    int[] alphabets = {0x100, 0x10000, 2};
    int alphabet = alphabets[random.nextInt(alphabets.length)];
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) random.nextInt(alphabet));
    }
    return text.toString();
  }

  @Test
  void keysOfEqualHashAreToldApart() {
    assertEquals("AaAa".hashCode(), "BBBB".hashCode());
    LazyMap<Integer> map = lazy(Map.of("AaAa", 1, "BBBB", 2));
    assertEquals(1, map.get("AaAa"));
    assertEquals(2, map.get("BBBB"));
    assertNull(map.get("AaBB"));
  }

  @Test
  void loneSurrogatesAreToldApart() {
    LazyMap<Integer> map = lazy(Map.of("\ud83d", 1, "?", 2, "\ude00", 3));
    assertEquals(1, map.get("\ud83d"));
    assertEquals(2, map.get("?"));
    assertEquals(3, map.get("\ude00"));
  }

  @Test
  void emptyTableFindsNothing() {
    LazyMap<Integer> map = lazy(Map.of());
    assertNull(map.get(""));
    assertNull(map.get("a"));
    assertEquals(0, map.size());
  }

  @Test
  void orderOfTheMapDoesNotMatter() {
    Map<String, Integer> forwards = new LinkedHashMap<>();
    Map<String, Integer> backwards = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      forwards.put("key " + i, i);
      backwards.put("key " + (99 - i), 99 - i);
    }
    assertArrayEquals(write(forwards), write(backwards));
  }

  @Test
  void lazyMapDecodesOnceAndCanOnlyBeAsked() {
    LazyMap<Object> map =
        new LazyMap<>(new StringTable(section(Map.of("a", 1))), (bytes, at) -> new Object());
    assertSame(map.get("a"), map.get("a"));
    assertEquals("default", map.getOrDefault("b", "default"));
    assertNull(map.get(null));
    assertFalse(map.containsKey(7));
    assertTrue(map.containsKey("a"));
    assertThrows(UnsupportedOperationException.class, map::entrySet);
  }

  @Test
  void tooLongKeyIsRefused() {
    Map<String, Integer> entries = Map.of("a".repeat(0x8000), 1);
    assertThrows(IllegalArgumentException.class, () -> write(entries));
    assertEquals(1, lazy(Map.of("a".repeat(0x7FFF), 1)).get("a".repeat(0x7FFF)));
  }

  private static LazyMap<Integer> lazy(Map<String, Integer> entries) {
    return new LazyMap<>(new StringTable(section(entries)), ByteBuffer::getInt);
  }

  private static ByteBuffer section(Map<String, Integer> entries) {
    return ByteBuffer.wrap(write(entries)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] write(Map<String, Integer> entries) {
    return StringTableWriter.write(
        entries,
        value -> ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }
}
