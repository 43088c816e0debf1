package org.hairsplit.cli.bench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The strings of one JSON object; a list of strings counts as one, joined with blanks. */
final class JsonLine {

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> values = new HashMap<>();

  private JsonLine() {}

  /**
   * Reads a line.
   *
   * @return null if the line is blank
   * @throws BadLineException if it is not UTF-8 or no JSON object
   */
  static @Nullable JsonLine parse(byte[] bytes) throws BadLineException {
    String text = decode(bytes);
    if (text.isBlank()) {
      return null;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return read(parser);
    } catch (JacksonException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new BadLineException("this is not JSON (" + reason + ")", column(e));
    }
  }

  /** Whether a field is there. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text, or "" if it is not there. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * The id, which stands between blanks in a run.
   *
   * @throws BadLineException if there is none, or it has white space
   */
  String id(String name) throws BadLineException {
    String id = has(name) ? text(name) : text("_id");
    if (id.isEmpty()) {
      throw new BadLineException("there is no " + name, 1);
    }
    if (id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new BadLineException(name + " '" + id + "' has white space", 1);
    }
    return id;
  }

  private static String decode(byte[] bytes) throws BadLineException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadLineException("this is not UTF-8", 1);
    }
  }

  private static JsonLine read(JsonParser parser) throws BadLineException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadLineException("this is no JSON object", 1);
    }
    JsonLine line = new JsonLine();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String value = value(parser, parser.nextToken());
      if (value != null) {
        line.values.put(name, value);
      }
    }
    if (parser.nextToken() != null) {
      int column = parser.currentTokenLocation().getColumnNr();
      throw new BadLineException("something follows the JSON object", column);
    }
    return line;
  }

  private static @Nullable String value(JsonParser parser, JsonToken token) {
    if (token == JsonToken.START_ARRAY) {
      return joined(parser);
    }
    if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
    return text ? parser.getString() : null;
  }

  private static String joined(JsonParser parser) {
    StringJoiner all = new StringJoiner(" ");
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      String part = value(parser, token);
      if (part != null) {
        all.add(part);
      }
    }
    return all.toString();
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
  }
}
