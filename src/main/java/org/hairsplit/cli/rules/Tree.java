package org.hairsplit.cli.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value in memory, asked for by name. A question for something that is not there has an
 * empty answer, so that reports of other versions can be read.
 *
 * @param value a map, a list, a text, a number, a truth value or null
 */
record Tree(@Nullable Object value) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a whole document.
   *
   * @throws JacksonException if it is not JSON
   */
  static Tree parse(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new Tree(read(parser, parser.nextToken()));
    }
  }

  private static @Nullable Object read(JsonParser parser, @Nullable JsonToken token) {
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      fields.put(name, read(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(read(parser, token));
    }
    return items;
  }

  Tree get(String name) {
    return new Tree(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** The items of the list under {@code name}; none if it is no list. */
  List<Tree> items(String name) {
    List<Tree> items = new ArrayList<>();
    if (get(name).value instanceof List<?> list) {
      list.forEach(item -> items.add(new Tree(item)));
    }
    return items;
  }

  /** The texts of the list under {@code name}, joined. */
  String joined(String name) {
    return String.join(", ", items(name).stream().map(item -> String.valueOf(item.value)).toList());
  }

  /**
   * The text or number under {@code name}, a whole number without decimals; "" if there is none.
   */
  String text(String name) {
    Object found = get(name).value;
    if (found instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return whole ? String.valueOf(number.longValue()) : String.valueOf(number);
    }
    return found == null ? "" : String.valueOf(found);
  }

  double number(String name) {
    return get(name).value instanceof Double number ? number : 0;
  }
}
