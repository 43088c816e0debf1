package org.hairsplit.cli.baseline;

import java.util.List;
import org.hairsplit.baseline.BaselineMatch;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Problem;

/** Hands what a check finds to a comparison with a baseline. */
record BaselineReport(BaselineMatch match) implements ReportWriter {

  @Override
  public void begin(Run run) {}

  @Override
  public void article(Assessment assessment, List<Problem> problems) {
    match.mark(assessment);
  }

  @Override
  public void problem(Problem problem) {}

  @Override
  public void end(Summary summary) {}
}
