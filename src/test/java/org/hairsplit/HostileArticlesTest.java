package org.hairsplit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.hairsplit.article.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files made to take long, or that once did. Each took minutes, or failed; now a few seconds. The
 * bound is generous, since what fails here grows with the square of the file.
 */
class HostileArticlesTest {

  private static final String TRIAL = "In 2019 %s et al. gave minoxidil to men and it regrew hair.";

  private enum Hostile {
    BACKSLASHES(Format.TEXT, "Hair grows " + "\\\\".repeat(60_000) + "."),
    AMPERSANDS(Format.HTML, "<p>Hair grows " + "&amp;".repeat(40_000)),
    CAPITALS_OF_AN_AUTHOR(Format.TEXT, TRIAL.formatted("Aa".repeat(300_000))),
    HYPHENS_OF_AN_AUTHOR(Format.TEXT, TRIAL.formatted("A-".repeat(300_000))),
    DIGITS(
        Format.TEXT, TRIAL.formatted("Roe") + " It grew by " + "1".repeat(1_000_000) + " hairs."),
    WORDS_OF_A_SOURCE(Format.TEXT, "Hair grows.\n\nReferences\n\n" + words(5_000) + " 2019.\n"),
    WORDS_OF_A_CLAIM(Format.TEXT, "Minoxidil regrows hair in " + words(5_000) + "."),
    ATTRIBUTES_OF_A_DIALECT(Format.MARKDOWN, "Hair" + "{: a}".repeat(50_000) + " grows."),
    DECLARATIONS(Format.MARKDOWN, "Hair grows " + "a <!A ".repeat(60_000) + "."),
    DATES(Format.TEXT, "Minoxidil regrew hair on " + "2019-01-01 ".repeat(5_000) + ".");

    private final Format format;
    private final String text;

    Hostile(Format format, String text) {
      this.format = format;
      this.text = text;
    }

    private static String words(int count) {
      return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(joining(" "));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isCheckedInTime(Hostile file) {
    Distribution.checker();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertDoesNotThrow(() -> Distribution.check(file.format, file.text)));
  }
}
