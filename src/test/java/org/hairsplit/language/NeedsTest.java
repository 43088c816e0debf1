package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

  private static final PatternVocabulary VOCABULARY = new PatternVocabulary(Map.of());

  private final Sentence sentence =
      LanguageAnalyzerTest.analysed("The cream regrows hair and the cream thickens hair.");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "cream; true",
        "salve; false",
        "hair cream; true",
        "hair []* salve; false",
        "salve? hair; true",
        "salve* hair; true",
        "salve+ hair; false",
        "salve{2,3}; false",
        "( salve | cream ); true",
        "( salve hair | balm ); false",
        "( salve | [] ); true",
        "(?$claim salve ); false",
        "[!{word:salve}]; true",
        "[{word:cream} & {tag:JJ}]; false",
        "[{word:cream} & !{tag:JJ}]; true",
        "[{word:salve} | {tag:JJ}]; false",
        "[{word:salve} | {word:hair}]; true",
        "^ $; true",
        "[{nonsense:x}]; true",
      })
  void tellsWhatCannotMatch(String pattern, boolean met) {
    Needs needs = Needs.of(VOCABULARY.outline(pattern));
    assertEquals(met, needs.met(sentence.table(VOCABULARY)));
    // Once more, since what failed is asked first from now on.
    assertEquals(met, needs.met(sentence.table(VOCABULARY)));
  }
}
