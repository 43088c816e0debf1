package org.hairsplit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonValueTest {

  private static final JsonValue VALUE =
      parse("{'a': {'b': ['x', 2, ['y']]}, 'n': -0.5, 'i': 12, 'none': null, 't': true}");

  @Test
  void scalarsAreAskedForByTheirKeys() {
    assertEquals("x", VALUE.text("a", "b"));
    assertEquals(-0.5, VALUE.number("n"));
    assertEquals(12, VALUE.integer("i"));
    assertEquals("true", VALUE.text("t"));
    assertEquals(List.of("x", "2"), VALUE.texts("a", "b").subList(0, 2));
  }

  @Test
  void whatIsNotThereHasAnEmptyAnswer() {
    assertFalse(VALUE.has("none"));
    assertNull(VALUE.text("a", "b", "c"));
    assertEquals("", VALUE.words("a", "c"));
    assertEquals(0, VALUE.number("a"));
    assertTrue(VALUE.items("nothing").isEmpty());
  }

  @Test
  void aListIsReadAloudAsOne() {
    assertEquals("x 2 y", VALUE.words("a", "b"));
    assertEquals("12", VALUE.words("i"));
  }

  @Test
  void brokenJsonIsRefused() {
    assertThrows(JacksonException.class, () -> parse("{'a': ["));
    assertThrows(JacksonException.class, () -> parse("{'a' 1}"));
  }

  @Test
  void aValueOfTooManyIsRefusedAndSomeKeysArePassedOver() {
    byte[] json = "{\"big\": [1, 2, 3, 4], \"a\": [1, 2]}".getBytes(UTF_8);
    assertEquals("1 2", take(json, Set.of("big"), 4).words("a"));
    assertThrows(JsonValues.TooManyException.class, () -> take(json, Set.of(), 4));
  }

  private static JsonValue take(byte[] json, Set<String> leftOut, int most) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return new JsonValues(leftOut, most).take(parser);
    }
  }

  private static JsonValue parse(String json) {
    return JsonValue.parse(json.replace('\'', '"').getBytes(UTF_8));
  }
}
