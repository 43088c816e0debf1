package org.hairsplit.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Problem;

/** The reports of one run: they are written side by side, and appear together at the end. */
final class Reports implements ReportWriter, Closeable {

  private final List<One> reports = new ArrayList<>();
  private String underWay = "standard output";

  private record One(String place, ReportTarget target, ReportWriter writer) {}

  /** What writes a report. */
  @FunctionalInterface
  interface Writers {
    ReportWriter writer(ReportRequest request, OutputStream out) throws IOException;
  }

  /** What is to be done with each report. */
  @FunctionalInterface
  private interface Step {
    void take(One report) throws IOException;
  }

  private Reports() {}

  /** Opens the targets; if one cannot be opened, none stays open. */
  static Reports open(List<ReportRequest> requests, OutputStream out, Writers writers)
      throws ConfigurationException, IOException {
    Reports reports = new Reports();
    try {
      for (ReportRequest request : requests) {
        ReportTarget target =
            request.output == null ? ReportTarget.to(out) : ReportTarget.to(request.output);
        reports.reports.add(
            new One(request.place(), target, writers.writer(request, target.stream())));
      }
      return reports;
    } catch (ConfigurationException | IOException | RuntimeException e) {
      reports.close();
      throw e;
    }
  }

  /** The place that was being written to, for messages. */
  String underWay() {
    return underWay;
  }

  @Override
  public void begin(Run run) throws IOException {
    each(report -> report.writer().begin(run));
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    each(report -> report.writer().article(assessment, problems));
  }

  @Override
  public void problem(Problem problem) throws IOException {
    each(report -> report.writer().problem(problem));
  }

  @Override
  public void end(Summary summary) throws IOException {
    each(report -> report.writer().end(summary));
  }

  /** Tells that all reports are complete. */
  void complete() throws IOException {
    each(report -> report.target().complete());
  }

  /** Drops what is not complete. */
  @Override
  public void close() throws IOException {
    for (One report : reports) {
      report.target().close();
    }
  }

  private void each(Step step) throws IOException {
    for (One report : reports) {
      underWay = report.place();
      step.take(report);
    }
  }
}
