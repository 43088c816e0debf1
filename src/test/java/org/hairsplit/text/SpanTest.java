package org.hairsplit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void refusesNegativeAndReversedBounds() {
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertEquals(0, new Span(3, 3).length());
  }

  @Test
  void neighboursDoNotOverlap() {
    assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
    assertFalse(new Span(3, 5).overlaps(new Span(0, 3)));
    assertTrue(new Span(0, 4).overlaps(new Span(3, 5)));
    assertTrue(new Span(0, 9).overlaps(new Span(3, 5)));
  }

  @Test
  void containsItselfAndWhatLiesInside() {
    Span span = new Span(2, 6);
    assertTrue(span.contains(span));
    assertTrue(span.contains(new Span(3, 6)));
    assertFalse(span.contains(new Span(1, 3)));
    assertFalse(span.contains(new Span(5, 7)));
  }

  @Test
  void theUnionCoversTheGapBetween() {
    assertEquals(new Span(1, 9), new Span(7, 9).union(new Span(1, 2)));
    assertEquals(new Span(1, 9), new Span(1, 9).union(new Span(3, 4)));
  }

  @Test
  void shiftsBothEnds() {
    assertEquals(new Span(5, 7), new Span(2, 4).shift(3));
    assertEquals(new Span(2, 4), new Span(5, 7).shift(-3));
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 4).shift(-3));
  }

  @Test
  void cutsItsWordsOut() {
    assertEquals("hair", new Span(4, 8).cut("The hair grew"));
    assertEquals("", new Span(4, 4).cut("The hair grew"));
  }

  @Test
  void sortsByStartThenByEnd() {
    List<Span> sorted =
        List.of(new Span(4, 5), new Span(1, 9), new Span(1, 2)).stream().sorted().toList();
    assertEquals(List.of(new Span(1, 2), new Span(1, 9), new Span(4, 5)), sorted);
  }
}
