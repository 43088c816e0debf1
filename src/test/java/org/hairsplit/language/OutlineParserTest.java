package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineParserTest {

  private static final PatternVocabulary VOCABULARY =
      new PatternVocabulary(Map.of("HAIR", "[{word:hair}] | fur"));

  private final Sentence sentence =
      LanguageAnalyzerTest.analysed("The cream regrows hair and the cream thickens hair.");

  @ParameterizedTest(name = "{0} begins at {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "[]; 0 1 2 3 4 5 6 7 8 9",
        "cream; 1 6",
        "\"cream\"; 1 6",
        "[{word:CREAM}]; 1 6",
        "[{word:/cre.*/}]; 1 6",
        "[{word:/.re.+/}]; 1 6",
        "[!{word:/the|cream|hair/}]; 2 4 7 9",
        "[{tag:/NN.*/} & !{word:cream}]; 3 8",
        "[{word:and} | {lemma:thicken}]; 4 7",
        "cream [{tag:VBZ}]; 1 6",
        "( cream | and )[{lemma:regrow}]; 1",
        "cream []{0,2} and; 1",
        "cream []{0,1} and; ''",
        "cream []{2} and; 1",
        "cream []{2,} hair; 1",
        "[{word:the}]? cream; 0 1 5 6",
        "hair []* hair; 3",
        "[{lemma:/the|cream/}]+ regrows; 0 1",
        "(?: cream )(?$claim regrows | thickens); 1 6",
        "^ []; 0",
        "[{word:/[.]/}] $; 9",
        "cream [] $HAIR; 1 6",
        "cream []{0,8}? hair; 1 6",
        "[{treatment:/.+/}]; ''",
      })
  void tellsWhereAMatchCanBegin(String pattern, String places) {
    Outline outline = VOCABULARY.outline(pattern);
    assertFalse(outline.toString().contains("Anything"), outline::toString);
    List<String> found = new ArrayList<>();
    TokenTable tokens = sentence.table(VOCABULARY);
    Positions starts = outline.before(tokens.gaps(), tokens).and(tokens.all());
    for (int i = starts.next(0); i >= 0; i = starts.next(i + 1)) {
      found.add(Integer.toString(i));
    }
    assertEquals(places, String.join(" ", found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{word:a} & {word:b} | {word:c}]",
        "[{nonsense:x}]",
        "(a",
        "a )",
        "(?x a)",
        "[{word>3}]",
        "[{word:a}",
        "[{word:/a}]",
        "[{word:\"a\\\\b\"}]",
        "a & b",
        "a{",
        "a{x}",
        "a{99999999999}",
        "2fold",
        "\"\"",
        "\"naïve\"",
        "a | ",
        "a\0b"
      })
  void leavesToCoreNlpWhatItDoesNotKnow(String pattern) {
    assertTrue(VOCABULARY.outline(pattern).toString().contains("Anything"));
    TokenTable tokens = sentence.table(VOCABULARY);
    Positions starts = VOCABULARY.outline(pattern).before(tokens.gaps(), tokens);
    assertEquals(tokens.all(), starts.and(tokens.all()));
  }
}
