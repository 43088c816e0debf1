package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordRunsTest {

  @Test
  void wordsStayAsTheyAre() {
    String text = "Hair grows. ".repeat(1_000) + "a".repeat(WordRuns.LONGEST);
    assertSame(text, WordRuns.broken(text));
  }

  @Test
  void aRunIsBrokenAndNothingMoves() {
    String broken = WordRuns.broken("Hair " + "a".repeat(3_500) + " grows.");
    assertEquals(5 + 3_500 + 7, broken.length());
    assertTrue(broken.startsWith("Hair aaa") && broken.endsWith("aaa grows."));
    assertTrue(Arrays.stream(broken.split(" ")).allMatch(run -> run.length() <= WordRuns.LONGEST));
  }

  @Test
  void noCharacterIsCutInHalf() {
    for (String start : new String[] {"", "a"}) {
      String text = start + "\ud83d\ude00".repeat(2_000);
      String broken = WordRuns.broken(text);
      assertEquals(text.length(), broken.length());
      assertTrue(broken.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
      assertTrue(
          Arrays.stream(broken.split(" ")).allMatch(run -> run.length() <= WordRuns.LONGEST + 1));
    }
  }
}
