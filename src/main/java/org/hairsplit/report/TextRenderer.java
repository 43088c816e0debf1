package org.hairsplit.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hairsplit.article.Article;
import org.hairsplit.evidence.Source;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Rewrite;
import org.hairsplit.judgement.Score;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;

/**
 * Reports for people, in UTF-8 whatever the platform's charset: every finding with its place, the
 * words at fault, what the source says and how to write it instead; then a line for the article,
 * and one for the run. Lines are broken at 100 columns, and nothing from an article reaches a
 * terminal as a command.
 */
public final class TextRenderer implements ReportWriter {

  private static final int COLUMNS = 100;
  private static final String INDENT = "  ";

  private final Writer out;
  private final Style style;
  private final Detail detail;

  /** How much a report tells. */
  public enum Detail {
    /** Findings, and a summary of each article and of the run. */
    FULL,
    /** Findings and problems only. */
    FINDINGS
  }

  /** A renderer to {@code out}, which it flushes after each article and never closes. */
  public TextRenderer(OutputStream out, Style style, Detail detail) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.style = style;
    this.detail = detail;
  }

  @Override
  public void begin(Run run) throws IOException {
    if (detail == Detail.FULL) {
      line(
          style.dim(
              "hairsplit "
                  + run.version()
                  + (", rules " + Printable.line(run.rules()))
                  + (", sources " + Printable.line(run.index()))
                  + (", as of " + run.asOf())));
      line("");
    }
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    // A stable sort: what has no place comes first, the rest stays in order.
    List<Finding> findings =
        assessment.findings().stream().sorted(Comparator.comparing(f -> f.span() != null)).toList();
    for (Finding finding : findings) {
      if (finding.counts()) {
        finding(assessment, finding);
        line("");
      }
    }
    for (Problem problem : problems) {
      problem(problem);
    }
    if (detail == Detail.FULL) {
      summary(assessment, Summary.of(findings, problems));
    }
    out.flush();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    String place =
        problem.location() == null ? problem.path() : problem.path() + ":" + problem.location();
    line(style.bold(Printable.line(place)) + "  problem");
    paragraph(INDENT, Printable.line(problem.message()));
    if (problem.advice() != null) {
      paragraph(INDENT, "Advice: " + Printable.line(problem.advice()));
    }
    line("");
    out.flush();
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (detail == Detail.FULL) {
      line(style.bold(Words.count(summary.articles(), "article") + " checked: " + counts(summary)));
    }
    out.flush();
  }

  private void finding(Assessment assessment, Finding finding) throws IOException {
    Article article = assessment.article();
    line(heading(article, finding));
    Span span = finding.span();
    if (span != null) {
      quote(Excerpt.of(article, span), finding);
    }
    paragraph(INDENT, Printable.line(finding.message()));
    for (String source : finding.evidence()) {
      paragraph(INDENT, evidence(assessment, finding, source));
    }
    Rewrite rewrite = finding.rewrite();
    if (rewrite != null) {
      paragraph(INDENT, "Instead: “" + Printable.line(rewrite.sentence()) + "”");
    }
    String suggestion = finding.suggestion();
    if (suggestion != null) {
      paragraph(INDENT, "Suggestion: " + Printable.line(suggestion));
    }
  }

  private String heading(Article article, Finding finding) {
    Span span = finding.span();
    String path = Printable.line(article.path());
    String place = span == null ? path : path + ":" + article.locate(span);
    String severity = Words.of(finding.severity());
    return String.join(
        "  ",
        style.bold(place),
        style.severity(finding.severity(), severity),
        Printable.line(finding.rule()));
  }

  /** The words in their line, underlined; words too long for that in quotation marks. */
  private void quote(Excerpt excerpt, Finding finding) throws IOException {
    int width = Columns.width(excerpt.words());
    if (width == 0) {
      return;
    }
    String bar = INDENT + "| ";
    int room = COLUMNS - bar.length();
    if (width > room - 20) {
      paragraph(bar, "“" + excerpt.words() + "”");
      return;
    }
    int left = Math.min(Columns.width(excerpt.before()), (room - width) / 2);
    int right = Math.min(Columns.width(excerpt.after()), room - width - left);
    String before = Columns.tail(excerpt.before(), room - width - right);
    String after = Columns.head(excerpt.after(), room - width - Columns.width(before));
    line(bar + (before + excerpt.words() + after).stripTrailing());
    String carets = style.severity(finding.severity(), "^".repeat(width));
    line(bar + " ".repeat(Columns.width(before)) + carets);
  }

  private static String evidence(Assessment assessment, Finding finding, String id) {
    return Passages.passage(assessment, finding, id)
        .map(
            found ->
                "Source " + name(found.source()) + ": “" + Printable.line(found.passage()) + "”")
        .orElse("Source " + Printable.line(id));
  }

  private static String name(Source source) {
    String year = source.year() == null ? "" : ", " + source.year();
    return Printable.line(source.id()) + " (" + Printable.line(source.title()) + year + ")";
  }

  private void summary(Assessment assessment, Summary counts) throws IOException {
    Score score = assessment.score();
    String mark =
        String.format(Locale.ROOT, "score %d of 100, grade %s", score.points(), score.grade());
    String path = Printable.line(assessment.article().path());
    line(style.bold(path + ": " + mark + "; " + counts(counts)));
    line("");
  }

  private static String counts(Summary summary) {
    String findings =
        String.join(
            ", ",
            Words.count(summary.errors(), "error"),
            Words.count(summary.warnings(), "warning"),
            Words.count(summary.infos(), "note"));
    if (summary.suppressed() > 0) {
      findings += ", " + summary.suppressed() + " suppressed";
    }
    return summary.problems() == 0
        ? findings
        : findings + "; " + Words.count(summary.problems(), "problem");
  }

  private void paragraph(String indent, String text) throws IOException {
    for (String wrapped : Columns.wrap(text, COLUMNS - indent.length())) {
      line(indent + wrapped);
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
