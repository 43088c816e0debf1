package org.hairsplit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Citation;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Population;
import org.hairsplit.claim.Quantity;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Criterion;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.judgement.Rewrite;
import org.hairsplit.judgement.Score;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.judgement.Verdict;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;

/** Articles and assessments built by hand, for the tests of reports and of the command line. */
public final class Assessments {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final Run RUN = new Run("0.1.0", "r0", "i0", TODAY);

  /** Of the rules that the findings here are of. */
  public static final List<RuleHelp> HELP =
      List.of(
          help("approval/not-approved", Severity.ERROR),
          help("article/no-harms", Severity.INFO),
          help("certainty/proven", Severity.WARNING),
          help("timeline/undated-source", Severity.WARNING));

  private static RuleHelp help(String id, Severity severity) {
    return new RuleHelp(
        id,
        severity,
        "Flags what is wrong.",
        "Good sense",
        "Say it otherwise.",
        List.of("wrong words"),
        List.of("Right words."));
  }

  private static final String TEXT =
      """
      Grow it back

      Zelafoam was approved last spring, and by 2029 every clinic will offer it, say people who know \
      people who work in the industry and who would rather not be named.

      [1] A trial of zelafoam in mice
      """;

  private Assessments() {}

  /** A plain text article whose paragraphs are its blocks. */
  public static Article article(String path, String text) {
    List<Block> blocks = new java.util.ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      if (!paragraph.isBlank()) {
        blocks.add(
            new Block(
                Block.Kind.PARAGRAPH, Block.Role.CONTENT, 0, TextMap.verbatim(paragraph, start)));
      }
      start += paragraph.length() + 2;
    }
    return new Article(path, Format.TEXT, text, null, null, blocks, List.of(), new LineMap(text));
  }

  /** Where {@code words} first stand in the article. */
  public static Span span(Article article, String words) {
    int start = article.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  /** An article with findings of every severity, a claim with evidence and one without. */
  public static Assessment hyped(String path) {
    Article plain = article(path, TEXT);
    Citation citation =
        new Citation(
            "A trial of zelafoam in mice",
            span(plain, "[1] A trial of zelafoam in mice"),
            Citation.Kind.LISTED,
            new TreeMap<>(Map.of("year", "2024", "doi", "10.5555/zela")));
    Article article =
        new Article(
            path,
            Format.TEXT,
            TEXT,
            "Grow it back",
            LocalDate.of(2026, 5, 14),
            plain.blocks(),
            List.of(citation),
            plain.lines());
    Evidence evidence =
        new Evidence(
            source("zela-mice", "A trial of zelafoam in mice", 2024),
            "Zelafoam was given to mice only and is approved nowhere",
            7.25,
            Stance.REFUTES,
            true);
    Claim approval = claim(article, "c1", ClaimKind.REGULATORY, "Zelafoam was approved", List.of());
    Claim timeline =
        claim(
            article,
            "c2",
            ClaimKind.TIMELINE,
            "by 2029 every clinic will offer it",
            List.of(new Quantity(2029, "year")));
    return new Assessment(
        article,
        Map.of(citation, "zela-mice"),
        List.of(
            new JudgedClaim(approval, Verdict.CONTRADICTED, -1, List.of(evidence), "zelafoam"),
            new JudgedClaim(
                timeline, Verdict.UNSUPPORTED, 0, List.of(), "zelafoam; a year of launch")),
        List.of(
            new Finding(
                "approval/not-approved",
                Severity.ERROR,
                "No regulator has approved this.",
                "Say that it was tested in mice.",
                approval.span(),
                "c1",
                List.of("zela-mice"),
                "f1"),
            new Finding(
                "timeline/undated-source",
                Severity.WARNING,
                "A date of launch without a source.",
                null,
                timeline.span(),
                "c2",
                List.of(),
                "f2",
                null,
                new Rewrite(
                    "Some day clinics may offer it.",
                    timeline.span(),
                    "some day clinics may offer it")),
            new Finding(
                "article/no-harms",
                Severity.INFO,
                "Nothing is said of harms.",
                null,
                null,
                null,
                List.of(),
                "f3")),
        List.of(
            new Criterion(
                "harms",
                "HealthNewsReview 3",
                Criterion.Result.NOT_SATISFACTORY,
                "Nothing is said of harms.",
                null,
                "f3")),
        new Score(
            61,
            "C",
            List.of(new Score.Deduction(39, "approval/not-approved: too early", null, "f1"))));
  }

  /** An article without a fault. */
  public static Assessment careful(String path) {
    return new Assessment(
        article(path, "Zelafoam has been given to mice only.\n"),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new Score(100, "A", List.of()));
  }

  /** An article with one finding on {@code words}. */
  public static Assessment flagged(String path, String text, String words, String message) {
    Article article = article(path, text);
    return new Assessment(
        article,
        Map.of(),
        List.of(),
        List.of(
            new Finding(
                "certainty/proven",
                Severity.WARNING,
                message,
                message,
                span(article, words),
                null,
                List.of(),
                "f")),
        List.of(),
        new Score(80, "B", List.of()));
  }

  /** An article whose one finding is silenced by a comment on its first line. */
  public static Assessment suppressed(String path, String reason) {
    Assessment flagged = flagged(path, "It is proven.\n", "proven", "Who says so?");
    Finding finding = flagged.findings().get(0);
    return new Assessment(
        flagged.article(),
        Map.of(),
        List.of(),
        List.of(finding.suppressed(new Suppression(Suppression.Kind.INLINE, reason, 1))),
        List.of(),
        flagged.score());
  }

  private static Claim claim(
      Article article, String id, ClaimKind kind, String words, List<Quantity> values) {
    return new Claim(
        id,
        kind,
        words,
        span(article, words),
        article.blocks().get(1).inFile(),
        Polarity.AFFIRMED,
        Modality.ASSERTED,
        null,
        List.of("zelafoam"),
        List.of(),
        Population.UNSPECIFIED,
        null,
        values,
        null,
        kind.name().toLowerCase(java.util.Locale.ROOT) + "/test");
  }

  public static Source source(String id, String title, int year) {
    return new Source(
        id,
        title,
        "animal-study",
        year,
        null,
        null,
        List.of(),
        new TreeMap<>(),
        List.of("zelafoam"),
        List.of("zelafoam"),
        List.of(),
        List.of(),
        "mouse",
        null,
        null,
        24,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        "It was given to mice only.",
        "read");
  }
}
