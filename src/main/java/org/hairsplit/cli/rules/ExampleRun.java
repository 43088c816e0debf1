package org.hairsplit.cli.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hairsplit.Checker;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.judgement.Finding;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.Example;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;

/**
 * Runs the examples that rules carry: marked words must be reported, the others left alone, and
 * there must be two of either kind. Thread-safe.
 */
public final class ExampleRun {

  /** The day that examples are read on, so that a year in one stays in the future or the past. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** One example shows one way to say it; a rule that knows no other is not understood. */
  private static final int FEWEST = 2;

  private final Checker checker;
  private final LocalDate asOf;
  private final ArticleReader reader;

  /** A run against what {@code checker} knows, with {@code asOf} as today. */
  public ExampleRun(Checker checker, LocalDate asOf) {
    this.checker = checker;
    this.asOf = asOf;
    this.reader = new ArticleReader(checker.rules().lexicon().furniture());
  }

  /** What is wrong with a claim rule's examples; empty if nothing is. */
  public List<ExampleFailure> of(ClaimRule rule) {
    return run(
        rule.id(),
        new Names("claim", "none"),
        rule.examples(),
        article -> claims(rule, article),
        article -> "claims found: " + claims(article));
  }

  /** What is wrong with a check's examples; empty if nothing is. */
  public List<ExampleFailure> of(Check check) {
    return run(
        check.id(),
        new Names("bad", "good"),
        check.examples(),
        article -> findings(check.id(), article),
        article -> "claims found: " + claims(article) + "; findings: " + findings(article));
  }

  /** What is wrong with an article check's examples; empty if nothing is. */
  public List<ExampleFailure> of(ArticleCheck check) {
    return run(
        check.id(),
        new Names("bad", "good"),
        check.examples(),
        article -> findings(check.id(), article),
        article -> "findings: " + findings(article));
  }

  private List<ExampleFailure> run(
      String rule,
      Names names,
      List<Example> examples,
      Function<Article, List<String>> reported,
      Function<Article, String> surroundings) {
    List<ExampleFailure> failures = new ArrayList<>();
    for (Example example : examples) {
      Article article = article(example);
      List<String> found = reported.apply(article);
      boolean wrong = example.hit() ? !found.contains(example.marked()) : !found.isEmpty();
      if (wrong) {
        failures.add(
            new ExampleFailure(
                rule,
                example.file(),
                example.location(),
                expected(example),
                found.isEmpty() ? "nothing" : quoted(found),
                example.hit() ? surroundings.apply(article) : ""));
      }
    }
    count(rule, names.hit, examples, true, failures);
    count(rule, names.silent, examples, false, failures);
    return failures;
  }

  private static void count(
      String rule, String name, List<Example> examples, boolean hit, List<ExampleFailure> to) {
    long there = examples.stream().filter(example -> example.hit() == hit).count();
    if (there < FEWEST) {
      to.add(
          new ExampleFailure(
              rule,
              examples.get(0).file(),
              examples.get(0).location(),
              FEWEST + " examples of '" + name + "'",
              String.valueOf(there),
              ""));
    }
  }

  private static String expected(Example example) {
    String marked = example.marked();
    if (marked == null) {
      return "nothing in “" + example.text() + "”";
    }
    return marked.isEmpty() ? "a finding about the whole article" : "“" + marked + "”";
  }

  private List<String> claims(ClaimRule rule, Article article) {
    return checker.extract(article).claims().stream()
        .map(ExtractedClaim::claim)
        .filter(claim -> claim.rule().equals(rule.id()))
        .map(Claim::text)
        .toList();
  }

  /** A finding about the whole article has no words, so its examples mark none. */
  private List<String> findings(String rule, Article article) {
    return checker.check(article, asOf).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> words(finding, article))
        .toList();
  }

  private static String words(Finding finding, Article article) {
    Span span = finding.span();
    return span == null ? "" : span.cut(article.text());
  }

  private String claims(Article article) {
    return list(
        checker.extract(article).claims().stream()
            .map(ExtractedClaim::claim)
            .map(
                claim ->
                    claim.rule()
                        + " “"
                        + claim.text()
                        + "” ("
                        + Words.of(claim.polarity())
                        + ", "
                        + Words.of(claim.modality())
                        + ")")
            .toList());
  }

  private String findings(Article article) {
    return list(
        checker.check(article, asOf).findings().stream()
            .map(finding -> finding.rule() + " “" + words(finding, article) + "”")
            .toList());
  }

  private static String list(List<String> items) {
    return items.isEmpty() ? "none" : String.join(", ", items);
  }

  private static String quoted(List<String> found) {
    return list(
        found.stream()
            .map(words -> words.isEmpty() ? "a finding about the whole article" : "“" + words + "”")
            .toList());
  }

  private Article article(Example example) {
    try {
      return reader.read("example", Format.TEXT, example.text().getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableArticleException e) {
      throw new IllegalStateException(e.problem().toString(), e);
    }
  }

  private record Names(String hit, String silent) {}
}
