package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.cli.rules.ExampleRun;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.judgement.Rewrite;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.Example;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;

/** Puts what is suggested into the article, and checks the whole article again. */
class RewritesTest {

  private static final Path DRAFTS = Path.of("corpus", "drafts");
  private static final Path GOLD = Path.of("..", "shared", "gold", "dev");

  @Test
  void everyRewriteOfABadExampleIsClean() {
    Tally tally = new Tally();
    for (Check check : Distribution.checker().rules().checks()) {
      check.examples().stream()
          .filter(Example::hit)
          .forEach(example -> tally.add(Distribution.article(Format.TEXT, example.text())));
    }
    tally.assertClean();
    assertTrue(tally.rewritten > 30, tally::toString);
  }

  @Test
  void everyRuleThatOffersRewritesRewritesOneOfItsBadExamples() {
    List<String> idle = new ArrayList<>();
    for (Check check : Distribution.checker().rules().checks()) {
      boolean rewrites =
          check.rewordings().isEmpty()
              || check.examples().stream()
                  .filter(Example::hit)
                  .map(example -> check(Distribution.article(Format.TEXT, example.text())))
                  .flatMap(assessment -> assessment.findings().stream())
                  .anyMatch(f -> f.rule().equals(check.id()) && f.rewrite() != null);
      if (!rewrites) {
        idle.add(check.id());
      }
    }
    assertEquals(List.of(), idle);
  }

  @Test
  void everyRewriteOfADraftIsClean() throws IOException {
    Tally tally = folder(DRAFTS);
    tally.assertClean();
    assertTrue(tally.rewritten > 5, tally::toString);
  }

  /** Prints the figure that {@code src/docs/quality.md} gives. */
  @Test
  void everyRewriteOfAGoldArticleIsClean() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "../shared/gold is not there");
    Tally tally = folder(GOLD);
    System.err.println("Rewrites: " + tally);
    tally.assertClean();
  }

  private static Tally folder(Path folder) throws IOException {
    ArticleReader reader = new ArticleReader(Distribution.checker().rules().lexicon().furniture());
    Tally tally = new Tally();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".html")) {
          tally.add(read(reader, name, Files.readAllBytes(file)));
        }
      }
    }
    return tally;
  }

  private static Article read(ArticleReader reader, String name, byte[] bytes) {
    Format format =
        name.endsWith(".md") ? Format.MARKDOWN : name.endsWith(".html") ? Format.HTML : Format.TEXT;
    try {
      return reader.read(name, format, bytes);
    } catch (UnreadableArticleException e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }

  private static Assessment check(Article article) {
    return Distribution.checker().check(article, ExampleRun.DAY);
  }

  /** Findings about claims, how many have a rewrite, and which of those are not clean. */
  private static final class Tally {
    private int findings;
    private int rewritten;
    private int placed;
    private final List<String> faults = new ArrayList<>();

    void add(Article article) {
      Assessment assessment = check(article);
      Map<String, JudgedClaim> claims =
          assessment.claims().stream()
              .collect(Collectors.toMap(c -> c.claim().id(), Function.identity()));
      for (Finding finding : assessment.findings()) {
        JudgedClaim claim = finding.claim() == null ? null : claims.get(finding.claim());
        Rewrite rewrite = finding.rewrite();
        if (claim != null) {
          findings++;
          if (rewrite != null) {
            rewritten++;
            alone(finding, rewrite);
          }
          if (rewrite != null && rewrite.span() != null) {
            placed++;
            inPlace(article, finding, rewrite, claim.claim().sentence());
          }
        }
      }
    }

    /** The suggested sentence by itself: no finding of the flag. */
    private void alone(Finding finding, Rewrite rewrite) {
      Assessment again = check(Distribution.article(Format.TEXT, rewrite.sentence()));
      again.findings().stream()
          .filter(f -> f.span() != null && flag(f).equals(flag(finding)))
          .forEach(f -> faults.add(finding.rule() + ": " + rewrite.sentence()));
    }

    /** The article with the change in it: no finding of the flag in the sentence. */
    private void inPlace(Article article, Finding finding, Rewrite rewrite, Span sentence) {
      Span span = rewrite.span();
      String text = article.text();
      String changed =
          text.substring(0, span.start()) + rewrite.text() + text.substring(span.end());
      int end = sentence.end() + rewrite.text().length() - span.length();
      Span place = new Span(sentence.start(), Math.max(sentence.start(), end));
      ArticleReader reader =
          new ArticleReader(Distribution.checker().rules().lexicon().furniture());
      byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
      Assessment again = check(read(reader, article.path(), bytes));
      again.findings().stream()
          .filter(f -> f.span() != null && place.contains(f.span()))
          .filter(f -> flag(f).equals(flag(finding)))
          .forEach(f -> faults.add(f.rule() + " in place: " + rewrite.sentence()));
    }

    private static String flag(Finding finding) {
      return finding.rule().substring(0, finding.rule().indexOf('/'));
    }

    void assertClean() {
      assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    @Override
    public String toString() {
      return findings
          + " findings on claims, "
          + rewritten
          + " with a rewrite ("
          + placed
          + " with a place in the file), "
          + faults.size()
          + " of them not clean";
    }
  }
}
