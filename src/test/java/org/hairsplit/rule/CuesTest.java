package org.hairsplit.rule;

import static org.hairsplit.rule.Cues.Effect.BOUNDARY;
import static org.hairsplit.rule.Cues.Effect.HEDGE;
import static org.hairsplit.rule.Cues.Effect.NEGATION;
import static org.hairsplit.rule.Cues.Effect.NEUTRAL;
import static org.hairsplit.rule.Cues.Effect.PROJECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.text.Span;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.junit.jupiter.api.Test;

class CuesTest {

  private final Cues cues =
      Cues.read(
          YamlValue.parse(
              "cues.yml",
              """
              hedge: [may, appear to]
              projection: [will, be expect to]
              negation: ["not", fail to, "no"]
              neutral: [not only, no doubt, not only once]
              boundary: [but, ";"]
              """));

  @Test
  void eachPhraseHasItsEffect() {
    assertMarks("it may will not but", null, HEDGE, PROJECTION, NEGATION, BOUNDARY);
    assertMarks("grow ; no", null, BOUNDARY, NEGATION);
  }

  @Test
  void everyTokenOfAPhraseIsMarked() {
    assertMarks("it be expect to grow", null, PROJECTION, PROJECTION, PROJECTION, null);
  }

  @Test
  void theLongestPhraseWins() {
    assertMarks("not only hair", NEUTRAL, NEUTRAL, null);
    assertMarks("not only once not", NEUTRAL, NEUTRAL, NEUTRAL, NEGATION);
    assertMarks("no doubt no", NEUTRAL, NEUTRAL, NEGATION);
  }

  @Test
  void anUnfinishedPhraseIsNone() {
    assertMarks("it appear", null, null);
    assertMarks("fail", new Cues.Effect[] {null});
    assertMarks("fail with", null, null);
  }

  @Test
  void wordsAreComparedByLemmaInLowerCase() {
    assertMarks("May NOT", HEDGE, NEGATION);
  }

  @Test
  void anUnknownEffectIsRefused() {
    YamlValue file = YamlValue.parse("cues.yml", "hedge: [may]\nboost: [very]\n");
    assertEquals(
        2, assertThrows(YamlException.class, () -> Cues.read(file)).problem().location().line());
  }

  private void assertMarks(String words, Cues.Effect... effects) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words.split(" ", -1)) {
      Span span = new Span(at, at + word.length());
      tokens.add(new Token(word, word.toLowerCase(Locale.ROOT), "NN", span));
      at = span.end() + 1;
    }
    assertEquals(
        Arrays.asList(effects), Arrays.asList(cues.mark(Sentence.of(words, tokens))), words);
  }
}
