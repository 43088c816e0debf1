package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyFigureTest {

  @Test
  void sharesAndCountsOfHairsAreFigures() {
    assertEquals(
        List.of(new StudyFigure(39, true), new StudyFigure(107, false)),
        StudyFigure.told("it gave 39% more hair, or 107 more hairs, in 52 weeks"));
  }

  @Test
  void strengthsAndQuartersAreNone() {
    assertEquals(List.of(), StudyFigure.told("5% minoxidil helped 50 percent of them"));
  }

  @Test
  void roundingMakesNoOther() {
    assertTrue(new StudyFigure(38.8, true).same(new StudyFigure(39, true)));
    assertFalse(new StudyFigure(38.8, true).same(new StudyFigure(39, false)));
    assertFalse(new StudyFigure(38.8, true).same(new StudyFigure(40, true)));
  }

  @Test
  void aNumberOfAMillionDigitsIsReadOnce() {
    String digits = "1".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertEquals(List.of(), StudyFigure.told(digits + " men")));
  }
}
