package org.hairsplit.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Takes whole values from a parser. For one thread; recursion is as deep as the parser allows. */
public final class JsonValues {

  private final Set<String> leftOut;
  private final int most;
  private int taken;

  /**
   * @param leftOut keys whose values are passed over wherever they stand
   * @param most how many values one may be made of
   */
  public JsonValues(Set<String> leftOut, int most) {
    this.leftOut = leftOut;
    this.most = most;
  }

  /** More values in one than there may be. */
  public static final class TooManyException extends StreamConstraintsException {

    private static final long serialVersionUID = 1L;

    TooManyException(JsonParser json) {
      super("too many values in one", json.currentLocation());
    }
  }

  /**
   * Takes the value that the parser stands on, and leaves the parser on its last token.
   *
   * @throws TooManyException if it is made of too many
   * @throws tools.jackson.core.JacksonException if it is no JSON
   */
  public JsonValue take(JsonParser json) {
    taken = 0;
    return new JsonValue(value(json));
  }

  /** Takes the value under a key, unless the key is to be left out; see {@link #take}. */
  public JsonValue take(JsonParser json, String key) {
    Object value = kept(json, key);
    return value == null ? JsonValue.NOTHING : new JsonValue(value);
  }

  private @Nullable Object kept(JsonParser json, String key) {
    if (leftOut.contains(key)) {
      json.skipChildren();
      return null;
    }
    return value(json);
  }

  private @Nullable Object value(JsonParser json) {
    if (++taken > most) {
      throw new TooManyException(json);
    }
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(json);
    }
    if (token == JsonToken.START_ARRAY) {
      return list(json);
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : json.getString();
  }

  private Map<String, Object> object(JsonParser json) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      json.nextToken();
      Object value = kept(json, key);
      if (value != null) {
        object.put(key, value);
      }
    }
    return object;
  }

  private List<Object> list(JsonParser json) {
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      Object value = value(json);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }
}
