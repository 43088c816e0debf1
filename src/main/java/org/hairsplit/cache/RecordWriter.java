package org.hairsplit.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record with all it holds: records of ours, text, numbers, dates, constants, lists, maps
 * and {@link TextMap}s. What comes again is written once.
 */
final class RecordWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<Object, Integer> written = new IdentityHashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private int count;

  static byte[] write(Record value) throws IOException {
    RecordWriter writer = new RecordWriter();
    writer.value(value);
    return writer.bytes.toByteArray();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      tag(Tag.NULL);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer number) {
      tag(Tag.INTEGER);
      out.writeInt(number);
    } else if (value instanceof Double number) {
      tag(Tag.DECIMAL);
      out.writeDouble(number);
    } else if (value instanceof Boolean truth) {
      tag(Tag.TRUTH);
      out.writeBoolean(truth);
    } else if (value instanceof LocalDate date) {
      tag(Tag.DATE);
      out.writeLong(date.toEpochDay());
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.CONSTANT);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else {
      composed(value);
    }
  }

  private void composed(Object value) throws IOException {
    if (value instanceof Collection<?> items) {
      tag(Tag.LIST);
      number(items.size());
      for (Object item : items) {
        value(item);
      }
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP);
      number(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        value(entry.getKey());
        value(entry.getValue());
      }
    } else if (value instanceof TextMap map) {
      plainText(map);
    } else if (value instanceof Record record) {
      record(record);
    } else {
      throw new IllegalArgumentException("cannot be kept: " + value.getClass());
    }
  }

  private void record(Record record) throws IOException {
    Integer known = written.get(record);
    if (known != null) {
      known(known);
      return;
    }
    RecordShape shape = RecordShape.of(record.getClass());
    tag(Tag.RECORD);
    text(shape.type().getName());
    for (int i = 0; i < shape.components().length; i++) {
      if (!shape.followsFromText(i)) {
        value(component(shape, i, record));
      }
    }
    written.put(record, count++);
  }

  private static @Nullable Object component(RecordShape shape, int i, Record record) {
    try {
      return shape.getters()[i].invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a component can always be had: " + shape.type(), e);
    }
  }

  private void text(String text) throws IOException {
    Integer known = texts.get(text);
    if (known != null) {
      known(known);
      return;
    }
    tag(Tag.TEXT);
    // Not UTF-8: half a surrogate pair must come back as it was.
    byte[] encoded = text.getBytes(StandardCharsets.UTF_16BE);
    boolean whole = new String(encoded, StandardCharsets.UTF_16BE).equals(text);
    out.writeBoolean(whole);
    if (whole) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      out.write(utf8);
    } else {
      number(text.length());
      out.writeChars(text);
    }
    texts.put(text, count++);
  }

  /** Runs of code units: as they stand in the file, or each standing for the same stretch of it. */
  private void plainText(TextMap map) throws IOException {
    tag(Tag.PLAIN_TEXT);
    text(map.plain());
    int length = map.plain().length();
    for (int at = 0; at < length; ) {
      Span first = map.toFile(new Span(at, at + 1));
      int end = at + 1;
      boolean verbatim = first.length() == 1;
      while (end < length) {
        Span next = map.toFile(new Span(end, end + 1));
        Span expected = verbatim ? first.shift(end - at) : first;
        if (!next.equals(expected)) {
          break;
        }
        end++;
      }
      number(end - at);
      number(first.start());
      number(first.length());
      at = end;
    }
  }

  private void known(int number) throws IOException {
    tag(Tag.KNOWN);
    number(number);
  }

  private void tag(Tag tag) throws IOException {
    out.writeByte(tag.ordinal());
  }

  /** Seven bits a byte, the lowest first; a set top bit says that more follow. */
  private void number(int number) throws IOException {
    int rest = number;
    while (rest > 0x7F) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
