package org.hairsplit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestWordTest {

  private static final List<String> WORDS = List.of("on", "info", "warning", "error", "fail-on");

  @Test
  void aMistypedWordIsKnownAgain() {
    assertEquals(Optional.of("warning"), NearestWord.of("warnings", WORDS));
    assertEquals(Optional.of("warning"), NearestWord.of("wraning", WORDS));
    assertEquals(Optional.of("error"), NearestWord.of("eror", WORDS));
    assertEquals(Optional.of("fail-on"), NearestWord.of("fail_on", WORDS));
    assertEquals(Optional.of("on"), NearestWord.of("no", WORDS));
  }

  @Test
  void anotherWordIsNotGuessedAt() {
    assertEquals(Optional.empty(), NearestWord.of("severity", WORDS));
    assertEquals(Optional.empty(), NearestWord.of("", WORDS));
    assertEquals(Optional.empty(), NearestWord.of("warning", List.of()));
  }

  @Test
  void theFirstOfSeveralAsNearIsTaken() {
    assertEquals(Optional.of("bat"), NearestWord.of("cat", List.of("bat", "hat")));
  }

  @Test
  void aWordOfMillionsOfLettersCostsNothing() {
    String word = "warning".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), NearestWord.of(word, WORDS)));
  }
}
