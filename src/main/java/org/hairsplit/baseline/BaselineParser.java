package org.hairsplit.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a baseline strictly: a key we do not know may be a slip of the pen that would silence
 * something, or fail to.
 */
final class BaselineParser {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String ADVICE =
      "mend it, take back the last change of it, or make it anew with 'hairsplit baseline create'";

  private final String name;
  private final List<BaselineEntry> entries = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  BaselineParser(String name) {
    this.name = name;
  }

  List<BaselineEntry> parse(byte[] bytes) throws BaselineException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT, "a JSON object");
      boolean versioned = false;
      boolean listed = false;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        switch (json.currentName()) {
          case "about" -> expect(json, json.nextToken(), JsonToken.VALUE_STRING, "a text");
          case "version" -> {
            version(json);
            versioned = true;
          }
          case "findings" -> {
            findings(json);
            listed = true;
          }
          default -> throw mistake(json, "unknown key '" + json.currentName() + "'");
        }
      }
      if (!versioned || !listed) {
        throw mistake(json, "'" + (versioned ? "findings" : "version") + "' is missing");
      }
      if (json.nextToken() != null) {
        throw mistake(json, "something stands after the end");
      }
    } catch (JacksonException e) {
      throw at(e.getLocation(), "this is not JSON: " + reason(e));
    }
    return entries;
  }

  private void version(JsonParser json) throws BaselineException {
    expect(json, json.nextToken(), JsonToken.VALUE_NUMBER_INT, "a number");
    if (json.getIntValue() != BaselineFile.VERSION) {
      throw mistake(
          json, "version " + json.getIntValue() + "; this hairsplit reads " + BaselineFile.VERSION);
    }
  }

  private void findings(JsonParser json) throws BaselineException {
    expect(json, json.nextToken(), JsonToken.START_ARRAY, "a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, json.currentToken(), JsonToken.START_OBJECT, "a finding");
      TokenStreamLocation start = json.currentTokenLocation();
      BaselineEntry entry = entry(json, start);
      if (!known.add(entry.path() + "\n" + entry.fingerprint())) {
        throw at(start, "the same finding stands here twice");
      }
      entries.add(entry);
    }
  }

  private BaselineEntry entry(JsonParser json, TokenStreamLocation start) throws BaselineException {
    Map<String, String> texts = new HashMap<>();
    int count = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      switch (key) {
        case "path", "rule", "fingerprint", "text" -> {
          expect(json, json.nextToken(), JsonToken.VALUE_STRING, "a text");
          texts.put(key, json.getString());
        }
        case "count" -> {
          expect(json, json.nextToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
          count = json.getIntValue();
          if (count < 1) {
            throw mistake(json, "'count' must be 1 or more");
          }
        }
        default -> throw mistake(json, "unknown key '" + key + "'");
      }
    }
    for (String key : List.of("path", "rule", "fingerprint", "text")) {
      if (!texts.containsKey(key)) {
        throw at(start, "'" + key + "' is missing");
      }
    }
    if (count == 0) {
      throw at(start, "'count' is missing");
    }
    return new BaselineEntry(
        texts.getOrDefault("path", ""),
        texts.getOrDefault("rule", ""),
        texts.getOrDefault("fingerprint", ""),
        count,
        texts.getOrDefault("text", ""));
  }

  private void expect(JsonParser json, JsonToken token, JsonToken wanted, String what)
      throws BaselineException {
    if (token != wanted) {
      throw mistake(json, what + " is needed here");
    }
  }

  private BaselineException mistake(JsonParser json, String message) {
    return at(json.currentTokenLocation(), message);
  }

  private BaselineException at(TokenStreamLocation place, String message) {
    int line = Math.max(1, place.getLineNr());
    int column = Math.max(1, place.getColumnNr());
    return new BaselineException(new Problem(name, new Location(line, column), message, ADVICE));
  }

  private static String reason(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
