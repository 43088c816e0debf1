package org.hairsplit.cache;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. Bytes that it did not write end in an exception. */
final class RecordReader {

  private static final Map<String, Object> CONSTANTS = new ConcurrentHashMap<>();

  private final DataInputStream in;
  private final List<Object> read = new ArrayList<>();

  private RecordReader(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  static Object read(byte[] bytes) throws DamagedEntryException {
    try {
      Object value = new RecordReader(bytes).value();
      if (value == null) {
        throw new DamagedEntryException("nothing");
      }
      return value;
    } catch (DamagedEntryException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new DamagedEntryException(new IllegalStateException(e));
    }
  }

  private @Nullable Object value() throws IOException {
    return switch (Tag.of(in.readUnsignedByte())) {
      case NULL -> null;
      case KNOWN -> read.get(number());
      case TEXT -> remembered(text());
      case INTEGER -> in.readInt();
      case DECIMAL -> in.readDouble();
      case TRUTH -> in.readBoolean();
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case CONSTANT -> constant(string(), string());
      case LIST -> list();
      case MAP -> map();
      case PLAIN_TEXT -> plainText(string());
      case RECORD -> remembered(record(RecordShape.named(string())));
    };
  }

  private Object remembered(Object value) {
    read.add(value);
    return value;
  }

  private String string() throws IOException {
    if (value() instanceof String text) {
      return text;
    }
    throw new DamagedEntryException("a text was expected");
  }

  private String text() throws IOException {
    boolean whole = in.readBoolean();
    int length = number();
    byte[] bytes = in.readNBytes(whole ? length : Math.multiplyExact(length, 2));
    if (bytes.length < length) {
      throw new EOFException();
    }
    if (whole) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return text.toString();
  }

  private static Object constant(String type, String name) throws DamagedEntryException {
    String both = type + " " + name;
    Object known = CONSTANTS.get(both);
    if (known == null) {
      known = looked(type, name);
      CONSTANTS.put(both, known);
    }
    return known;
  }

  private static Object looked(String type, String name) throws DamagedEntryException {
    try {
      Class<?> found = Class.forName(type, false, RecordReader.class.getClassLoader());
      for (Object constant : found.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
    } catch (ClassNotFoundException e) {
      throw new DamagedEntryException(e);
    }
    throw new DamagedEntryException("no such constant: " + type + "." + name);
  }

  private List<@Nullable Object> list() throws IOException {
    int size = number();
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(value());
    }
    return list;
  }

  private Map<@Nullable Object, @Nullable Object> map() throws IOException {
    int size = number();
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = value();
      map.put(key, value());
    }
    return map;
  }

  private TextMap plainText(String plain) throws IOException {
    TextMap.Builder builder = new TextMap.Builder();
    for (int at = 0; at < plain.length(); ) {
      int end = Math.addExact(at, number());
      int start = number();
      int length = number();
      String run = plain.substring(at, end);
      if (length == 1) {
        builder.verbatim(run, start);
      } else {
        builder.replaced(run, new Span(start, start + length));
      }
      at = end;
    }
    return builder.build();
  }

  private Object record(RecordShape shape) throws IOException {
    @Nullable Object[] values = new Object[shape.components().length];
    String text = "";
    for (int i = 0; i < values.length; i++) {
      if (shape.followsFromText(i)) {
        values[i] = new LineMap(text);
        continue;
      }
      values[i] = shaped(value(), shape.components()[i].getType());
      if (shape.components()[i].getName().equals("text") && values[i] instanceof String read) {
        text = read;
      }
    }
    try {
      return shape.maker().newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new DamagedEntryException(e);
    }
  }

  private static @Nullable Object shaped(@Nullable Object value, Class<?> type) {
    if (value instanceof Map<?, ?> map && SortedMap.class.isAssignableFrom(type)) {
      return new TreeMap<>(map);
    }
    if (value instanceof List<?> list && type == Set.class) {
      return new LinkedHashSet<>(list);
    }
    return value;
  }

  private int number() throws IOException {
    int number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new DamagedEntryException("no number");
  }
}
