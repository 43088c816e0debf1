package org.hairsplit.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON value in memory, asked for by name. A question for something that is not there, or is of
 * another shape, has an empty answer: services leave fields out, and reports of other versions too.
 *
 * @param value a map, a list, a string of a scalar, or null for JSON's null and for nothing
 */
public record JsonValue(@Nullable Object value) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Where nothing is. */
  public static final JsonValue NOTHING = new JsonValue(null);

  /**
   * Reads a whole document.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   */
  public static JsonValue parse(byte[] json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return new JsonValues(Set.of(), Integer.MAX_VALUE).take(parser);
    }
  }

  /** The value under these keys, one inside the other. */
  public JsonValue get(String... keys) {
    Object at = value;
    for (String key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at == null ? NOTHING : new JsonValue(at);
  }

  /** The items of a list; a single value counts as a list of one. */
  public List<JsonValue> items() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    List<JsonValue> items = new ArrayList<>();
    list.forEach(item -> items.add(new JsonValue(item)));
    return items;
  }

  /** The items under these keys. */
  public List<JsonValue> items(String... keys) {
    return get(keys).items();
  }

  /** The scalar under these keys, or null; of a list its first scalar. */
  public @Nullable String text(String... keys) {
    Object at = get(keys).value;
    if (at instanceof List<?> list) {
      at = list.isEmpty() ? null : list.get(0);
    }
    return at instanceof String text ? text : null;
  }

  /** The scalars of the list under these keys. */
  public List<String> texts(String... keys) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(keys)) {
      String text = item.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Whether there is anything under these keys. */
  public boolean has(String... keys) {
    return get(keys).value != null;
  }

  /** The whole number under these keys, or null. */
  public @Nullable Integer integer(String... keys) {
    String text = text(keys);
    return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  /** The number under these keys, or 0. */
  public double number(String... keys) {
    String text = text(keys);
    try {
      return text == null ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * What one would read aloud under these keys: a scalar, or the scalars of a list and of lists in
   * it, joined; "" if there is none.
   */
  public String words(String... keys) {
    List<String> words = new ArrayList<>();
    get(keys).collect(words);
    return String.join(" ", words);
  }

  private void collect(List<String> words) {
    if (value instanceof String text) {
      words.add(text);
    } else if (value instanceof List<?>) {
      items().forEach(item -> item.collect(words));
    }
  }
}
