package org.hairsplit.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value in memory, asked for by name. A question for something that is not there, or is of
 * another shape, has an empty answer: these files come from services that leave fields out.
 *
 * @param value a map, a list, a string of a scalar, or null for JSON's null and for nothing
 */
record JsonValue(@Nullable Object value) {

  static final JsonValue NOTHING = new JsonValue(null);

  /** The value under these keys, one inside the other. */
  JsonValue get(String... keys) {
    Object at = value;
    for (String key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at == null ? NOTHING : new JsonValue(at);
  }

  /** The items of a list; a single value counts as a list of one. */
  List<JsonValue> items() {
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
  List<JsonValue> items(String... keys) {
    return get(keys).items();
  }

  /** The scalar under these keys, or null; of a list its first scalar. */
  @Nullable String text(String... keys) {
    Object at = get(keys).value;
    if (at instanceof List<?> list) {
      at = list.isEmpty() ? null : list.get(0);
    }
    return at instanceof String text ? text : null;
  }

  /** The scalars of the list under these keys. */
  List<String> texts(String... keys) {
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
  boolean has(String... keys) {
    return get(keys).value != null;
  }

  /** The whole number under these keys, or null. */
  @Nullable Integer integer(String... keys) {
    String text = text(keys);
    return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }
}
