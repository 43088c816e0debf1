package org.hairsplit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Pretty-printed JSON, written as it comes: two blanks a level, LF on every platform, a null where
 * a value is missing. What a terminal would act on is escaped, so that a report can be looked at
 * with {@code cat}; a parser sees the text unchanged. Not thread-safe.
 */
public final class JsonStream {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .characterEscapes(new TerminalEscapes())
          .build();

  private final JsonGenerator json;

  /** JSON for people to look at, to a stream that is never closed. */
  public JsonStream(OutputStream out) {
    this(out, new Pretty());
  }

  private JsonStream(OutputStream out, ObjectWriteContext context) {
    this.json = JSON.createGenerator(context, out, JsonEncoding.UTF8);
  }

  /** JSON on one line, for formats of one object a line. */
  public static JsonStream line(OutputStream out) {
    return new JsonStream(out, ObjectWriteContext.empty());
  }

  /**
   * Writes a part. Jackson wraps what the stream throws; who calls us wants it plain.
   *
   * @throws IOException as the stream does
   */
  public static void writing(Runnable part) throws IOException {
    try {
      part.run();
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  /** Opens the whole, or an object of an array. */
  public JsonStream startObject() {
    json.writeStartObject();
    return this;
  }

  /** Closes what {@link #startObject} opened. */
  public JsonStream endObject() {
    json.writeEndObject();
    return this;
  }

  /** Opens the whole as an array. */
  public JsonStream startArray() {
    json.writeStartArray();
    return this;
  }

  /** Opens an array under a name. */
  public JsonStream startArray(String name) {
    json.writeArrayPropertyStart(name);
    return this;
  }

  /** Closes an array. */
  public JsonStream endArray() {
    json.writeEndArray();
    return this;
  }

  /** The field that every report tells its problems in. */
  public JsonStream problems(List<Problem> problems) {
    return array("problems", problems, this::problem);
  }

  private void problem(Problem problem) {
    Location location = problem.location();
    field("path", problem.path())
        .field("line", location == null ? null : location.line())
        .field("column", location == null ? null : location.column())
        .field("message", problem.message())
        .field("advice", problem.advice());
  }

  /** An object with the fields that {@code fields} writes. */
  public JsonStream object(Runnable fields) {
    json.writeStartObject();
    fields.run();
    json.writeEndObject();
    return this;
  }

  /** An object under a name. */
  public JsonStream object(String name, Runnable fields) {
    json.writeName(name);
    return object(fields);
  }

  /** An array of objects, each with the fields that {@code fields} writes for it. */
  public <T> JsonStream array(String name, List<T> items, Consumer<T> fields) {
    json.writeArrayPropertyStart(name);
    items.forEach(item -> object(() -> fields.accept(item)));
    json.writeEndArray();
    return this;
  }

  /** An array of texts. */
  public JsonStream strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(wellFormed(value)));
    json.writeEndArray();
    return this;
  }

  /** A text, or null. */
  public JsonStream field(String name, @Nullable String value) {
    json.writeName(wellFormed(name));
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(value));
    }
    return this;
  }

  /** A whole number, or null. */
  public JsonStream field(String name, @Nullable Integer value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.intValue());
    }
    return this;
  }

  /** True or false. */
  public JsonStream field(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /**
   * A number with four decimals at most, a whole one without any. JSON has no infinity: a number
   * too large for a {@code double} is null.
   */
  public JsonStream number(String name, double value) {
    json.writeName(name);
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(Math.abs(value) < 1e9 ? Math.rint(value * 1e4) / 1e4 : value);
    }
    return this;
  }

  /** Hands on what is written so far. */
  public JsonStream flush() {
    json.flush();
    return this;
  }

  /** Ends the text with a line break and flushes it; the stream beneath stays open. */
  public void close() {
    json.writeRaw('\n');
    json.close();
  }

  /** Half a surrogate pair cannot be written in UTF-8: U+FFFD instead. */
  private static String wellFormed(String text) {
    // Asked of every text of a report: no stream for it.
    if (!holdsHalves(text)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isHalf(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean holdsHalves(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().anyMatch(JsonStream::isHalf);
      }
    }
    return false;
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private static final class TerminalEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      boolean active = !isHalf(c) && Printable.isActive(c);
      return active ? new SerializedString("\\u" + hex(c)) : null;
    }

    private static String hex(int c) {
      return Integer.toHexString(0x10000 | c).substring(1);
    }
  }
}
