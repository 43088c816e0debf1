package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSetTest {

  private static final List<String> WORDS =
      List.of(
          "",
          "a",
          "study",
          "studies",
          "studied",
          "stud",
          "Study",
          "STUDIES",
          "trial",
          "trials",
          "trialss",
          "grow",
          "grows",
          "growth",
          "regrow",
          "regrowth",
          "re",
          "NN",
          "NNS",
          "nnp",
          "N",
          "VB",
          "VBD",
          "x",
          "first-ever",
          "first.ever",
          "firstxever",
          "%",
          "a.b",
          "axb",
          "10%");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study",
        "stud(y|ies)",
        "stud(y|ies|ied)?",
        "trials?",
        "(re)?grow(s|th)?",
        "study|trials?|grow.*",
        "NN.*",
        "NN.*|VB.*",
        ".*",
        "first\\-ever",
        "a\\.b",
        "10%|%",
        "[ax]",
        "gro[wx]s?",
        "|a",
        "a|",
        "()",
        "(a|)(x|)",
        "(((study)))",
        "stud(y|ies)|stud(y|.*)"
      })
  void saysWhatTheExpressionSays(String regex) {
    WordSet set = WordSet.of(regex);
    assertNotNull(set);
    assertSame(regex, set, WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+",
        "a*",
        "a{2}",
        "a.b",
        ".",
        "[a-z]",
        "[^a]",
        "[a&&b]",
        "[]",
        "[a",
        "\\d",
        "\\w+",
        "\\bgrow\\b",
        "^a",
        "a$",
        "(?:a|b)",
        "(?i)a",
        "(?!a)b",
        ".*ing",
        "(grow.*)s",
        "a??",
        "a?+",
        "(a|b",
        "a)",
        "x\\",
        "\\Qa\\E",
        "\\1"
      })
  void refusesWhatIsNoSetOfWords(String regex) {
    assertNull(WordSet.of(regex));
  }

  @Test
  void refusesMoreWordsThanItCanHold() {
    assertNull(WordSet.of("(a|b|c|d|e|f|g|h|i|j)".repeat(4)));
    assertNotNull(WordSet.of("(a|b|c|d|e|f|g|h|i|j)".repeat(3)));
  }

  @Test
  void isQuickToRefuseAnExplosion() {
    assertNull(WordSet.of("(a|b)?".repeat(200)));
  }

  @Test
  void caseIsIgnoredOnBothSides() {
    assertTrue(WordSet.of("FDA").holds("fda", WordSet.mark("fda")));
    assertTrue(AllowedValues.only("FDA").hold("Fda", "fda", WordSet.mark("fda")));
    assertTrue(new AllowedValues("FD[^x]").hold("Fda", "fda", WordSet.mark("fda")));
  }

  @Property(tries = 3000)
  void randomExpressionsAgreeWithJava(@ForAll long seed) {
    Random random = new Random(seed);
    String regex = expression(random, 3);
    WordSet set = WordSet.of(regex);
    if (set == null) {
      return;
    }
    List<String> words = new ArrayList<>(WORDS);
    for (int i = 0; i < 40; i++) {
      words.add(word(random));
    }
    assertSame(regex, set, words);
  }

  @Property(tries = 1000)
  void whatIsNoExpressionIsNeverASet(@ForAll @AlphaChars String letters, @ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder mixed = new StringBuilder(letters.substring(0, Math.min(6, letters.length())));
    for (int i = 0; i < 4; i++) {
      String signs = "()[]?*+.|\\^${}-&";
      mixed.insert(random.nextInt(mixed.length() + 1), signs.charAt(random.nextInt(16)));
    }
    WordSet set = WordSet.of(mixed.toString());
    if (set != null) {
      assertSame(mixed.toString(), set, WORDS);
    }
  }

  /** Most of what {@link #expression} makes must be sets, or the property above says little. */
  @Test
  void mostRandomExpressionsAreSets() {
    Random random = new Random(7);
    int sets = 0;
    for (int i = 0; i < 1000; i++) {
      sets += WordSet.of(expression(random, 3)) == null ? 0 : 1;
    }
    assertTrue(sets > 500, sets + " sets");
  }

  private static void assertSame(String regex, WordSet set, List<String> words) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (String word : words) {
      assertEquals(
          pattern.matcher(word).matches(),
          set.holds(word.toLowerCase(Locale.ROOT), WordSet.mark(word.toLowerCase(Locale.ROOT))),
          "/" + regex + "/ on '" + word + "'");
    }
  }

  private static String expression(Random random, int depth) {
    StringBuilder made = new StringBuilder();
    int alternatives = 1 + random.nextInt(2);
    for (int i = 0; i < alternatives; i++) {
      made.append(i == 0 ? "" : "|");
      int pieces = 1 + random.nextInt(3);
      for (int j = 0; j < pieces; j++) {
        made.append(piece(random, depth, j == pieces - 1));
      }
    }
    return made.toString();
  }

  private static String piece(Random random, int depth, boolean last) {
    String optional = random.nextInt(4) == 0 ? "?" : "";
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
          case 0 -> "[abs]";
          case 1 -> last && random.nextInt(4) == 0 ? "a.*" : "s";
          case 2 -> String.valueOf("abs".charAt(random.nextInt(3)));
          default -> "(" + expression(random, depth - 1) + ")";
        }
        + (last ? "" : optional);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      word.append("abSx".charAt(random.nextInt(4)));
    }
    return word.toString();
  }
}
