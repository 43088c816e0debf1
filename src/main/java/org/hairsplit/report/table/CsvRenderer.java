package org.hairsplit.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.report.Place;
import org.hairsplit.report.Printable;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets (RFC 4180), one row a finding or problem. A cell that a spreadsheet
 * would run as a formula, since it begins with {@code = + - @}, gets an apostrophe before it. (No
 * library: those for CSV quote as this does and leave formulas alone.)
 */
public final class CsvRenderer implements ReportWriter {

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;

  /** A renderer to {@code out}, which it never closes. */
  public CsvRenderer(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(Run run) throws IOException {
    row(
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "severity",
        "rule",
        "text",
        "message",
        "suggestion",
        "sources",
        "fingerprint",
        "suppressed",
        "reason");
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    for (Finding finding : assessment.findings()) {
      finding(assessment, finding);
    }
    for (Problem problem : problems) {
      problem(problem);
    }
    out.flush();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    Location at = problem.location();
    row(
        problem.path(),
        at == null ? "" : Integer.toString(at.line()),
        at == null ? "" : Integer.toString(at.column()),
        "",
        "",
        "problem",
        "",
        "",
        problem.message(),
        text(problem.advice()),
        "",
        "",
        "",
        "");
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }

  private void finding(Assessment assessment, Finding finding) throws IOException {
    Place place = Place.of(assessment.article(), finding);
    Suppression suppression = finding.suppression();
    row(
        assessment.article().path(),
        number(place, place.start().line()),
        number(place, place.start().column()),
        number(place, place.end().line()),
        number(place, place.end().column()),
        Words.of(finding.severity()),
        finding.rule(),
        finding.span() == null ? "" : finding.span().cut(assessment.article().text()),
        finding.message(),
        text(finding.suggestion()),
        String.join(" ", finding.evidence()),
        finding.fingerprint(),
        suppression == null ? "" : Words.of(suppression.kind()),
        suppression == null ? "" : text(suppression.reason()));
  }

  private static String number(Place place, int value) {
    return place.whole() ? "" : Integer.toString(value);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void row(String... cells) throws IOException {
    StringJoiner row = new StringJoiner(",", "", "\r\n");
    for (String cell : cells) {
      row.add(cell(cell));
    }
    out.write(row.toString());
  }

  private static String cell(String value) {
    String text = Printable.line(value);
    String tame = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = tame.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? tame : "\"" + tame.replace("\"", "\"\"") + "\"";
  }
}
