package org.hairsplit.report.ci;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.JsonStream;
import org.hairsplit.report.Place;
import org.hairsplit.report.Printable;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;

/** One diagnostic of reviewdog's rdjsonl a line; its columns are counted in bytes of UTF-8. */
public final class ReviewdogRenderer implements ReportWriter {

  private final OutputStream out;

  /** A renderer to {@code out}, which it never closes. */
  public ReviewdogRenderer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(Run run) {}

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    for (Finding finding : assessment.findings()) {
      if (finding.counts()) {
        JsonStream json = JsonStream.line(out);
        JsonStream.writing(
            () -> json.object(() -> finding(json, assessment.article(), finding)).close());
      }
    }
    for (Problem problem : problems) {
      problem(problem);
    }
  }

  @Override
  public void problem(Problem problem) throws IOException {
    JsonStream json = JsonStream.line(out);
    JsonStream.writing(() -> json.object(() -> problem(json, problem)).close());
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }

  private static void finding(JsonStream json, Article article, Finding finding) {
    Place place = Place.of(article, finding);
    json.field("message", message(finding))
        .object(
            "location",
            () -> {
              json.field("path", article.path());
              json.object("range", () -> range(json, article, place));
            })
        .field("severity", finding.severity().name())
        .object("source", () -> json.field("name", "hairsplit"))
        .object("code", () -> json.field("value", finding.rule()));
  }

  private static void range(JsonStream json, Article article, Place place) {
    if (place.whole()) {
      json.object("start", () -> json.field("line", 1));
      return;
    }
    json.object("start", () -> position(json, article, place.start()))
        .object("end", () -> position(json, article, place.end()));
  }

  private static void position(JsonStream json, Article article, Location location) {
    json.field("line", location.line()).field("column", Place.bytes(article, location));
  }

  private static String message(Finding finding) {
    String suggestion = finding.suggestion();
    String all = suggestion == null ? finding.message() : finding.message() + " " + suggestion;
    return Printable.line(all);
  }

  private static void problem(JsonStream json, Problem problem) {
    Location at = problem.location();
    String advice = problem.advice() == null ? "" : "; " + problem.advice();
    json.field("message", Printable.line(problem.message() + advice))
        .object(
            "location",
            () -> {
              json.field("path", problem.path());
              if (at != null) {
                json.object(
                    "range", () -> json.object("start", () -> json.field("line", at.line())));
              }
            })
        .field("severity", "ERROR")
        .object("source", () -> json.field("name", "hairsplit"));
  }
}
