package org.hairsplit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void saysPlaceMessageAndAdvice() {
    assertEquals(
        "a.md:3:7: the date is no date; write YYYY-MM-DD",
        new Problem("a.md", new Location(3, 7), "the date is no date", "write YYYY-MM-DD")
            .toString());
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals("a.md: no such file", new Problem("a.md", null, "no such file", null).toString());
    assertEquals(
        "a.md:1:1: broken", new Problem("a.md", new Location(1, 1), "broken", null).toString());
    assertEquals("a.md: gone; look", new Problem("a.md", null, "gone", "look").toString());
  }
}
