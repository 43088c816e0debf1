package org.hairsplit.report.ci;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.Place;
import org.hairsplit.report.Printable;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;

/**
 * One line a finding, {@code file:line:column: severity: message [rule]}, as the GNU Coding
 * Standards have it and editors jump to. What is said of a whole article stands at 1:1.
 */
public final class GnuRenderer implements ReportWriter {

  private final Lines lines;

  /** A renderer to {@code out}, which it never closes. */
  public GnuRenderer(OutputStream out) {
    this.lines = new Lines(out);
  }

  @Override
  public void begin(Run run) {}

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    for (Finding finding : assessment.findings()) {
      if (finding.counts()) {
        Location at = Place.of(assessment.article(), finding).start();
        String severity = Words.of(finding.severity());
        line(assessment.article().path(), at, severity, finding.message(), finding.rule());
      }
    }
    for (Problem problem : problems) {
      problem(problem);
    }
    lines.flush();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    Location at = problem.location() == null ? new Location(1, 1) : problem.location();
    line(problem.path(), at, "error", problem.message(), "problem");
    lines.flush();
  }

  @Override
  public void end(Summary summary) throws IOException {
    lines.flush();
  }

  private void line(String path, Location at, String severity, String message, String rule)
      throws IOException {
    lines.line(
        Printable.line(path)
            + (":" + at + ": " + severity + ": ")
            + Printable.line(message)
            + (" [" + Printable.line(rule) + "]"));
  }
}
