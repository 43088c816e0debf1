package org.hairsplit.claim.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hairsplit.language.LanguageAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthModelTest {

  private static final LanguageAnalyzer ANALYZER =
      LanguageAnalyzer.open(
          Path.of(System.getProperty("hairsplit.home", "target/hairsplit"), "models"),
          System.err::println);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | Topical caffeine significantly increased hair density in men.",
        "2 | Topical caffeine may increase hair density in men.",
        "1 | Low ferritin was associated with hair shedding in women.",
        "0 | Larger trials are needed.",
      })
  void tellsThePlainCasesOfAbstracts(int strength, String text) {
    assertEquals(strength, StrengthModel.builtIn().strength(text, Genre.ABSTRACT, ANALYZER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | Daily foam reduces hair loss in women",
        "2 | Daily foam could reduce hair loss in women",
        "1 | Hair loss linked to higher risk of heart disease",
        "0 | The study was published online today.",
      })
  void tellsThePlainCasesOfPressReleases(int strength, String text) {
    assertEquals(strength, StrengthModel.builtIn().strength(text, Genre.PRESS, ANALYZER));
  }

  @Test
  void noFeatureHoldsMoreThanThreeWordsInARow() {
    String text = "Quinoa quells quarrelsome quail quickly.";
    Map<String, Double> features =
        StrengthFeatures.shared().of(StrengthModel.tokens(text, ANALYZER));
    List<String> words = List.of("quinoa", "quell", "quarrelsome", "quail", "quickly");
    for (String feature : features.keySet()) {
      assertTrue(words.stream().filter(feature::contains).count() <= 3, feature);
    }
  }

  @Test
  void valuesOfALongTextAreSmaller() {
    String text = "Minoxidil may help.";
    Map<String, Double> once = StrengthFeatures.shared().of(StrengthModel.tokens(text, ANALYZER));
    Map<String, Double> more =
        StrengthFeatures.shared()
            .of(StrengthModel.tokens(text + " Everyone combs, brushes and dries.", ANALYZER));
    assertTrue(more.getOrDefault("l:minoxidil", 0.0) < once.getOrDefault("l:minoxidil", 0.0));
  }

  @Test
  void escapesOfDatabasesAreNoWords() {
    assertEquals(
        StrengthModel.tokens("It took 30 minutes.", ANALYZER).size(),
        StrengthModel.tokens("It took 30\\\\xa0minutes.", ANALYZER).size());
  }
}
