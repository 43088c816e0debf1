package org.hairsplit.cli.bench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hairsplit.json.JsonValue;
import org.hairsplit.json.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The scalars of one JSON object; a list of them counts as one, joined with blanks. */
final class JsonLine {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonValue object;

  private JsonLine(JsonValue object) {
    this.object = object;
  }

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
    return object.has(name);
  }

  /** A text, or "" if it is not there. */
  String text(String name) {
    return object.words(name);
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
    JsonLine line = new JsonLine(new JsonValues(Set.of(), Integer.MAX_VALUE).take(parser));
    if (parser.nextToken() != null) {
      int column = parser.currentTokenLocation().getColumnNr();
      throw new BadLineException("something follows the JSON object", column);
    }
    return line;
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
  }
}
