package org.hairsplit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.language.LanguageAnalyzer;

/**
 * The rules, index and models that the build put into the distribution, opened once for all tests.
 */
public final class Distribution {

  /** The day that tests take as today. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Path HOME =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));

  private Distribution() {}

  /** The one checker of all tests; never closed. */
  public static Checker checker() {
    return Holder.CHECKER;
  }

  /** The analyzer of the distribution's models. */
  public static LanguageAnalyzer analyzer() {
    return LanguageAnalyzer.open(HOME.resolve("models"), System.err::println);
  }

  /** Reads {@code text} as an article. */
  public static Article article(Format format, String text) {
    try {
      ArticleReader reader = new ArticleReader(checker().rules().lexicon().furniture());
      return reader.read("example", format, text.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableArticleException e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }

  /** Checks {@code text} as an article. */
  public static Assessment check(Format format, String text) {
    return checker().check(article(format, text), TODAY);
  }

  /** A checker of the distribution's rules and those of one more folder; to be closed. */
  public static Checker checkerWith(Path rules) {
    return open(List.of(HOME.resolve("rules"), rules), HOME.resolve("index"));
  }

  /** A checker of the distribution's rules over another index; to be closed. */
  public static Checker checkerOver(Path index) {
    return open(List.of(HOME.resolve("rules")), index);
  }

  private static Checker open(List<Path> rules, Path index) {
    try {
      return Checker.open(rules, index, HOME.resolve("models"), System.err::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final Checker CHECKER =
        open(List.of(HOME.resolve("rules")), HOME.resolve("index"));
  }
}
