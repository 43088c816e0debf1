package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPatternTest {

  private static final PatternVocabulary NOTHING = new PatternVocabulary(Map.of());

  private final Sentence sentence =
      LanguageAnalyzerTest.analysed("The cream regrows hair and the cream thickens hair.");

  @Test
  void findsEveryMatchFromTheLeft() {
    assertEquals(List.of("cream regrows", "cream thickens"), find("[{word:cream}] [{tag:/VB.*/}]"));
  }

  @Test
  void theClaimGroupNarrowsTheMatch() {
    assertEquals(
        List.of("regrows hair", "thickens hair"),
        find("[{word:cream}] (?$claim [{tag:/VB.*/}] [{word:hair}])"));
  }

  @Test
  void aClaimGroupThatTookNoPartLeavesTheWholeMatch() {
    assertEquals(
        List.of("cream", "hair", "cream", "hair"),
        find("[{word:cream}] | (?$claim [{word:hair}])"));
  }

  @Test
  void anEmptyMatchIsNone() {
    assertEquals(List.of(), find("[{word:shampoo}]*"));
  }

  @Test
  void caseIsIgnored() {
    assertEquals(List.of("The", "the"), find("[{word:THE}]"));
    assertEquals(List.of("The", "the"), find("[{word:/TH.?/}]"));
  }

  @Test
  void matchesWithinAStretchOnly() {
    TokenPattern pattern = TokenPattern.of("[{lemma:thicken}]", NOTHING);
    assertTrue(pattern.matches(sentence));
    assertFalse(pattern.matches(sentence, 0, 5));
    assertTrue(pattern.matches(sentence, 5, sentence.size()));
  }

  @Test
  void markingsCanBeAskedFor() {
    Sentence marked = LanguageAnalyzerTest.analysed("Mixolin stops shedding.");
    marked.mark(Marking.TREATMENT, 0, 1, "mixolin");
    marked.mark(Marking.CONDITION, 2, 3, "shedding");
    assertTrue(TokenPattern.of("[{treatment:mixolin}]", NOTHING).matches(marked));
    assertTrue(TokenPattern.of("[{treatment:/.+/}] []{1,2}", NOTHING).matches(marked));
    assertTrue(TokenPattern.of("[{condition:/.+/}]", NOTHING).matches(marked, 1, 3));
    assertFalse(TokenPattern.of("[{condition:/.+/}]", NOTHING).matches(marked, 0, 2));
    assertFalse(TokenPattern.of("[{treatment:/.+/}]", NOTHING).matches(sentence));
  }

  @Test
  void negationsAndConjunctionsKeepTheirMeaning() {
    assertEquals(List.of("hair", "hair"), find("[{tag:/NN.*/} & !{word:/cream|foam/}]"));
    assertEquals(List.of("regrows", "thickens"), find("[{tag:/VB.*/} & {word:/.*/}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{word:hair", "[{word:/ha(ir/}]", "(a", "[{nonsense:x}]", "((("})
  void aMistakeIsAPatternExceptionOfOneLine(String broken) {
    TokenPattern pattern = TokenPattern.of(broken, NOTHING);
    PatternException e = assertThrows(PatternException.class, pattern::compile);
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
    assertThrows(PatternException.class, () -> pattern.find(sentence));
    assertThrows(PatternException.class, () -> pattern.matches(sentence));
  }

  @Test
  void nothingIsCompiledBeforeItIsNeeded() {
    TokenPattern broken = TokenPattern.of("[{word:hair", NOTHING);
    assertEquals("[{word:hair", broken.source());
    TokenPattern good = TokenPattern.of("[{word:hair}]", NOTHING);
    assertSame(good, good.compile());
  }

  @Test
  void namesStandForTheirPieces() {
    PatternVocabulary vocabulary =
        new PatternVocabulary(
            Map.of("HAIR", "[{word:hair}] | [{word:fur}]", "GROWS", "[{lemma:regrow}] $HAIR"));
    TokenPattern pattern = TokenPattern.of("[{word:cream}] $GROWS", vocabulary);
    assertEquals(1, pattern.find(sentence).size());
    assertEquals(new TokenPattern.Match(1, 4), pattern.find(sentence).get(0));
  }

  @Test
  void anUnknownNameIsNamed() {
    PatternException e =
        assertThrows(PatternException.class, () -> NOTHING.expand("[{word:a}] $HAIR"));
    assertEquals("$HAIR is not in the vocabulary", e.getMessage());
  }

  @Test
  void aCircleOfPiecesIsRefused() {
    PatternVocabulary circle = new PatternVocabulary(Map.of("A", "$B", "B", "[] $A"));
    PatternException e = assertThrows(PatternException.class, () -> circle.expand("$A"));
    assertTrue(String.valueOf(e.getMessage()).contains("circle"), e.getMessage());
  }

  @Test
  void theClaimGroupIsNoNameOfThePieces() {
    assertEquals("(?$claim [])", NOTHING.expand("(?$claim [])"));
  }

  private List<String> find(String pattern) {
    return TokenPattern.of(pattern, NOTHING).find(sentence).stream()
        .map(match -> sentence.words(match.from(), match.to()))
        .toList();
  }
}
