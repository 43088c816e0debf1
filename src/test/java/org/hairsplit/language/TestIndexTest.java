package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TestIndexTest {

  private static final String TEXT = "The cream regrows hair and the cream thickens hair.";

  private static final List<Token> TOKENS = LanguageAnalyzerTest.analysed(TEXT).tokens();

  private static final List<String> EXPRESSIONS =
      List.of("hair", "hair(s|y)?", "re.*", "NN.*|VB", "[0-9]+", ".*ing|hair", ".+", "x|", "a.b");

  private static final List<String> VALUES =
      List.of("hair", "Hairs", "HAIRY", "Regrow", "re", "r", "nns", "vb", "12", "1a", "ing", "a.b");

  @Test
  void tellsOfAllTestsWhatEachTells() {
    List<TokenTest.Attribute> tests = tests(TokenTable.Column.WORD);
    TestIndex index = TestIndex.of(tests);
    for (String value : VALUES) {
      TreeSet<Integer> alone = new TreeSet<>();
      for (TokenTest.Attribute test : tests) {
        if (holds(test, value)) {
          alone.add(test.number());
        }
      }
      assertEquals(alone, passed(index, TokenTable.Column.WORD, value), value);
      assertEquals(alone, passed(index, TokenTable.Column.WORD, value), value + ", remembered");
    }
  }

  @Test
  void asksATestOnlyOfItsOwnColumn() {
    TestIndex index = TestIndex.of(tests(TokenTable.Column.LEMMA));
    assertEquals(new TreeSet<>(), passed(index, TokenTable.Column.WORD, "hair"));
  }

  @Test
  void leavesOutWhatWasNeverAsked() {
    TokenTest.Attribute broken =
        new TokenTest.Attribute(70, TokenTable.Column.WORD, new AllowedValues("(unclosed"));
    List<TokenTest.Attribute> tests = new ArrayList<>(tests(TokenTable.Column.WORD));
    tests.add(broken);
    TestIndex index = TestIndex.of(tests);
    assertTrue(index.covers(0));
    assertFalse(index.covers(70));
    assertFalse(TestIndex.EMPTY.covers(0));
  }

  /** An index is made once enough sentences were asked; nothing may change by it. */
  @Test
  void patternsFindTheSameBeforeAndAfter() {
    PatternVocabulary vocabulary = new PatternVocabulary(Map.of());
    List<TokenPattern> patterns =
        List.of(
            TokenPattern.of("[{word:/cre.*/}] []{0,3} hair", vocabulary),
            TokenPattern.of("[!{tag:/NN.*/}]+", vocabulary),
            TokenPattern.of("( [{lemma:thicken}] | [{word:/gr.w|[a-z]air/}] )", vocabulary),
            TokenPattern.of("[{word:absent}] [{tag:/NN.*/}]", vocabulary));
    List<List<TokenPattern.Match>> before = found(patterns);
    assertEquals(0, vocabulary.index().size());
    while (vocabulary.index().size() == 0) {
      found(patterns);
    }
    assertEquals(before, found(patterns));
  }

  private static List<List<TokenPattern.Match>> found(List<TokenPattern> patterns) {
    List<List<TokenPattern.Match>> found = new ArrayList<>();
    for (TokenPattern pattern : patterns) {
      found.add(pattern.find(Sentence.of(TEXT, TOKENS)));
    }
    return found;
  }

  private static List<TokenTest.Attribute> tests(TokenTable.Column column) {
    List<TokenTest.Attribute> tests = new ArrayList<>();
    for (String expression : EXPRESSIONS) {
      AllowedValues values = new AllowedValues(expression);
      TokenTest.Attribute test = new TokenTest.Attribute(tests.size(), column, values);
      holds(test, "anything");
      tests.add(test);
    }
    return tests;
  }

  private static boolean holds(TokenTest.Attribute test, String value) {
    String lower = TokenTable.lower(value);
    return test.values().hold(value, lower, WordSet.mark(lower));
  }

  private static TreeSet<Integer> passed(TestIndex index, TokenTable.Column column, String value) {
    TreeSet<Integer> passed = new TreeSet<>();
    Arrays.stream(index.passed(column, value)).forEach(passed::add);
    return passed;
  }
}
