package org.hairsplit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndCountsOnce(String end) {
    String text = "one" + end + end + "three";
    LineMap lines = new LineMap(text);
    assertEquals(3, lines.lines());
    assertEquals(new Location(1, 1), lines.locate(0));
    assertEquals(new Location(1, 4), lines.locate(3));
    assertEquals(new Location(3, 1), lines.locate(text.indexOf("three")));
    assertEquals(text.indexOf("three"), lines.startOf(3));
    assertEquals(new Location(3, 6), lines.locate(text.length()));
  }

  @Test
  void mixedLineEndsCountOnceEach() {
    LineMap lines = new LineMap("a\rb\r\nc\n\rd");
    assertEquals(5, lines.lines());
    assertEquals(new Location(5, 1), lines.locate(8));
  }

  @Test
  void theLineFeedOfAPairBelongsToTheLineThatItEnds() {
    assertEquals(new Location(1, 3), new LineMap("a\r\nb").locate(2));
  }

  @Test
  void anEmptyTextHasOneLine() {
    LineMap lines = new LineMap("");
    assertEquals(1, lines.lines());
    assertEquals(new Location(1, 1), lines.locate(0));
  }

  @Test
  void refusesPlacesOutsideTheText() {
    LineMap lines = new LineMap("ab");
    assertThrows(IndexOutOfBoundsException.class, () -> lines.locate(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> lines.locate(3));
  }

  @Test
  void countsHundredsOfLines() {
    LineMap lines = new LineMap("x\n".repeat(500));
    assertEquals(501, lines.lines());
    assertEquals(new Location(301, 2), lines.locate(601));
  }

  @Property
  void agreesWithCountingByHand(@ForAll("lines") String text) {
    LineMap lines = new LineMap(text);
    int line = 1;
    int column = 1;
    for (int i = 0; i <= text.length(); i++) {
      assertEquals(new Location(line, column), lines.locate(i));
      boolean ends =
          i < text.length()
              && (text.charAt(i) == '\n'
                  || (text.charAt(i) == '\r' && !text.startsWith("\r\n", i)));
      line = ends ? line + 1 : line;
      column = ends ? 1 : column + 1;
    }
    assertEquals(line, lines.lines());
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars('a', '\r', '\n').ofMaxLength(40);
  }
}
