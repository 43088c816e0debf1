package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenizerInputTest {

  @Test
  void wordsStayAsTheyAre() {
    String text = "Hair grows. ".repeat(1_000) + "a".repeat(TokenizerInput.LONGEST_RUN);
    assertEquals(text, TokenizerInput.of(text));
  }

  @Test
  void aRunIsBrokenAndNothingMoves() {
    String broken = TokenizerInput.of("Hair " + "a".repeat(3_500) + " grows.");
    assertEquals(5 + 3_500 + 7, broken.length());
    assertTrue(broken.startsWith("Hair aaa") && broken.endsWith("aaa grows."));
    assertTrue(
        Arrays.stream(broken.split(" "))
            .allMatch(run -> run.length() <= TokenizerInput.LONGEST_RUN));
  }

  @Test
  void noCharacterIsCutInHalf() {
    for (String start : new String[] {"", "a"}) {
      String text = start + "\ud83d\ude00".repeat(2_000);
      String broken = TokenizerInput.of(text);
      assertEquals(text.length(), broken.length());
      assertTrue(broken.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
      assertTrue(
          Arrays.stream(broken.split(" "))
              .allMatch(run -> run.length() <= TokenizerInput.LONGEST_RUN + 1));
    }
  }

  @Test
  void onlyMarkupThatNothingClosesIsBroken() {
    String closed = "Hair <!A b> grows <? c ?> well.";
    assertEquals(closed, TokenizerInput.of(closed));
    assertEquals(closed + " < A b", TokenizerInput.of(closed + " <!A b"));
    String far = "a ".repeat(1_000);
    assertEquals("< " + far + ">", TokenizerInput.of("<?" + far + ">"));
  }
}
