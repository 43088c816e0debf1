package org.hairsplit.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.Place;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;

/**
 * A summary for a comment on a pull request: counts, then the most severe findings. It stays well
 * below the 65,536 characters of a comment; what is left out is told.
 */
public final class MarkdownRenderer implements ReportWriter {

  private static final int ROWS = 50;
  private static final int ROOM = 50_000;

  private final Writer out;
  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private record Row(Severity severity, String text) {}

  /** A renderer to {@code out}, which it never closes. */
  public MarkdownRenderer(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(Run run) {}

  @Override
  public void article(Assessment assessment, List<Problem> found) {
    problems.addAll(found);
    for (Finding finding : assessment.findings()) {
      if (finding.counts()) {
        rows.add(new Row(finding.severity(), row(assessment, finding)));
      }
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("### hairsplit: " + counts(summary) + "\n");
    problems();
    findings();
    out.flush();
  }

  private static String counts(Summary summary) {
    String counts =
        String.join(
            ", ",
            Words.count(summary.errors(), "error"),
            Words.count(summary.warnings(), "warning"),
            Words.count(summary.infos(), "note"));
    return counts
        + (" in " + Words.count(summary.articles(), "article"))
        + (summary.suppressed() > 0 ? ", " + summary.suppressed() + " suppressed" : "")
        + (summary.problems() > 0 ? ", " + Words.count(summary.problems(), "problem") : "");
  }

  private void problems() throws IOException {
    if (!problems.isEmpty()) {
      out.write("\nNot checked, or not wholly:\n\n");
    }
    for (Problem problem : problems.subList(0, Math.min(ROWS, problems.size()))) {
      String advice = problem.advice() == null ? "" : "; " + problem.advice();
      String path = MarkdownText.code(problem.path());
      out.write("- " + path + ": " + MarkdownText.line(problem.message() + advice) + "\n");
    }
    leftOut(problems.size() - ROWS, "problem");
  }

  private void findings() throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.write("\n| | Place | What | Rule |\n|---|---|---|---|\n");
    int written = 0;
    int room = ROOM;
    List<Row> sorted =
        rows.stream().sorted(Comparator.comparing(Row::severity).reversed()).toList();
    for (Row row : sorted) {
      room -= row.text().length();
      if (written == ROWS || room < 0) {
        break;
      }
      out.write(row.text());
      written++;
    }
    leftOut(rows.size() - written, "finding");
  }

  private void leftOut(int number, String what) throws IOException {
    if (number > 0) {
      out.write("\n" + Words.count(number, "more " + what) + " not listed here.\n");
    }
  }

  private static String row(Assessment assessment, Finding finding) {
    Place place = Place.of(assessment.article(), finding);
    String path = assessment.article().path() + (place.whole() ? "" : ":" + place.start().line());
    String suggestion = finding.suggestion();
    String what = MarkdownText.line(finding.message());
    return "| "
        + String.join(
            " | ",
            Words.of(finding.severity()),
            MarkdownText.code(path),
            suggestion == null ? what : what + "<br>" + MarkdownText.line(suggestion),
            MarkdownText.code(finding.rule()))
        + " |\n";
  }
}
