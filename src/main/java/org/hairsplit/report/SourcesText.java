package org.hairsplit.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Strength;
import org.hairsplit.report.CitedWork.Attempt;
import org.hairsplit.report.CitedWork.Cited;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;

/**
 * Reports on sources for people: every citation with its place, its record and what it is worth.
 */
public final class SourcesText implements SourcesWriter {

  private static final int COLUMNS = 100;
  private static final int LONGEST_QUOTE = 300;
  private static final String INDENT = "  ";

  private final Writer out;
  private final Style style;

  /** A writer to {@code out}, which it never closes. */
  public SourcesText(OutputStream out, Style style) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.style = style;
  }

  @Override
  public void begin(String version, String index) throws IOException {
    line(style.dim("hairsplit " + version + ", sources " + Printable.line(index)));
    line("");
  }

  @Override
  public void article(Article article, List<CitedWork> works, List<Problem> problems)
      throws IOException {
    for (CitedWork work : works) {
      citation(article, work);
      line("");
    }
    for (Problem problem : problems) {
      problem(problem);
    }
    SourcesSummary counts = SourcesSummary.NOTHING.plus(works, problems.size());
    String path = Printable.line(article.path());
    line(style.bold(path + ": " + (works.isEmpty() ? "it cites no sources" : counts(counts))));
    line("");
    out.flush();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    String place =
        problem.location() == null ? problem.path() : problem.path() + ":" + problem.location();
    line(style.bold(Printable.line(place)) + "  problem");
    paragraph(Printable.line(problem.message()));
    if (problem.advice() != null) {
      paragraph("Advice: " + Printable.line(problem.advice()));
    }
    line("");
  }

  @Override
  public void end(SourcesSummary summary) throws IOException {
    line(style.bold(Words.count(summary.articles(), "article") + " read: " + counts(summary)));
    out.flush();
  }

  private void citation(Article article, CitedWork work) throws IOException {
    Citation citation = work.citation();
    String place = Printable.line(article.path()) + ":" + article.locate(citation.span());
    line(style.bold(place) + "  " + Words.of(work.status()));
    String text = Columns.head(Printable.line(citation.text()), LONGEST_QUOTE);
    paragraph("“" + text + "”" + identifiers(citation));
    Cited cited = work.source();
    if (cited != null) {
      record(cited);
    }
    for (Attempt attempt : work.attempts()) {
      attempt(attempt);
    }
    if (work.advice() != null) {
      paragraph("Advice: " + Printable.line(work.advice()));
    }
  }

  private static String identifiers(Citation citation) {
    if (citation.identifiers().isEmpty()) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    citation
        .identifiers()
        .forEach((kind, value) -> all.append(", ").append(kind).append(' ').append(value));
    return " (" + Printable.line(all.substring(2)) + ")";
  }

  private void record(Cited cited) throws IOException {
    Source record = cited.record();
    Strength strength = cited.strength();
    String year = record.year() == null ? "" : ", " + record.year();
    paragraph("Record " + record.id() + ": " + Printable.line(record.title()) + year);
    paragraph(
        "Strength "
            + strength.rank()
            + " of "
            + Strength.MOST
            + ", "
            + strength.name()
            + " ("
            + Printable.line(record.kind())
            + "): "
            + strength.means());
    paragraph("Checked: " + Printable.line(cited.sureness()));
  }

  private void attempt(Attempt attempt) throws IOException {
    String what = Printable.line(attempt.identifier());
    if (attempt.file() != null) {
      paragraph(
          "Fetched " + what + " from " + attempt.service() + ": " + Printable.line(attempt.file()));
    } else {
      paragraph("Not fetched, " + what + ": " + Printable.line(String.valueOf(attempt.failure())));
    }
  }

  private static String counts(SourcesSummary summary) {
    String fetched = summary.fetched() == 0 ? "" : ", " + summary.fetched() + " fetched";
    String problems =
        summary.problems() == 0 ? "" : "; " + Words.count(summary.problems(), "problem");
    return Words.count(summary.citations(), "citation")
        + ", "
        + summary.resolved()
        + " with a record"
        + fetched
        + ", "
        + summary.missing()
        + " without"
        + problems;
  }

  private void paragraph(String text) throws IOException {
    for (String wrapped : Columns.wrap(text, COLUMNS - INDENT.length())) {
      line(INDENT + wrapped);
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
