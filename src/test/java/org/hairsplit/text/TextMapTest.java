package org.hairsplit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextMapTest {

  @Test
  void verbatimTextIsMovedByItsOffset() {
    TextMap map = TextMap.verbatim("hair grows", 100);
    assertEquals(new Span(105, 110), map.toFile(new Span(5, 10)));
    assertEquals(new Span(100, 110), map.inFile());
  }

  @Test
  void aReplacedCharacterStandsForAllOfItsStretch() {
    String file = "hair &amp; skin";
    TextMap map =
        new TextMap.Builder()
            .verbatim("hair ", 0)
            .replaced("&", new Span(5, 10))
            .verbatim(" skin", 10)
            .build();
    assertEquals("hair & skin", map.plain());
    assertEquals("&amp;", map.toFile(new Span(5, 6)).cut(file));
    assertEquals("hair &amp;", map.toFile(new Span(0, 6)).cut(file));
    assertEquals("skin", map.toFile(new Span(7, 11)).cut(file));
  }

  @Test
  void everyUnitOfALongReplacementMapsToTheWholeStretch() {
    TextMap map = new TextMap.Builder().replaced("...", new Span(4, 12)).build();
    assertEquals(new Span(4, 12), map.toFile(new Span(1, 2)));
    assertEquals(new Span(4, 12), map.inFile());
  }

  @Test
  void markupBetweenWordsIsInsideTheSpanOfBothAndOfNeither() {
    String file = "bald<b>ing</b> men";
    TextMap map =
        new TextMap.Builder().verbatim("bald", 0).verbatim("ing", 7).verbatim(" men", 14).build();
    assertEquals("bald<b>ing", map.toFile(new Span(0, 7)).cut(file));
    assertEquals("bald", map.toFile(new Span(0, 4)).cut(file));
    assertEquals("ing", map.toFile(new Span(4, 7)).cut(file));
  }

  @Test
  void whiteSpaceAtBothEndsIsDroppedWithItsPlaces() {
    TextMap map = new TextMap.Builder().verbatim(" \u00a0\thair loss\n ", 10).build();
    assertEquals("hair loss", map.plain());
    assertEquals(new Span(13, 22), map.inFile());
  }

  @Test
  void textOfWhiteSpaceAloneIsEmptyAndMapsSomewhere() {
    TextMap map = new TextMap.Builder().verbatim("  ", 7).build();
    assertEquals("", map.plain());
    assertEquals(0, map.inFile().length());
  }

  @Test
  void anEmptySpanStandsWhereItsNextUnitStands() {
    TextMap map = new TextMap.Builder().verbatim("ab", 0).verbatim("cd", 10).build();
    assertEquals(new Span(10, 10), map.toFile(new Span(2, 2)));
    assertEquals(new Span(12, 12), map.toFile(new Span(4, 4)));
  }

  @Test
  void refusesASpanBeyondTheText() {
    TextMap map = TextMap.verbatim("ab", 0);
    assertThrows(IndexOutOfBoundsException.class, () -> map.toFile(new Span(1, 3)));
    assertThrows(IndexOutOfBoundsException.class, () -> map.toFile(new Span(3, 3)));
  }

  @Test
  void theBuilderTellsItsLengthAndItsLastUnit() {
    TextMap.Builder builder = new TextMap.Builder();
    assertEquals(0, builder.length());
    assertEquals((char) 0, builder.last());
    builder.verbatim("ab ", 0);
    assertEquals(3, builder.length());
    assertEquals(' ', builder.last());
  }

  @Test
  void growsWithTheText() {
    TextMap map = TextMap.verbatim("x".repeat(1000), 5);
    assertEquals(new Span(904, 1005), map.toFile(new Span(899, 1000)));
  }
}
