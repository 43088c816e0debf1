package org.hairsplit.report.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.Place;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;

/** Checkstyle's XML, which build servers and review tools read. */
public final class CheckstyleRenderer implements ReportWriter {

  private final XmlStream xml;

  /** A renderer to {@code out}, which it never closes. */
  public CheckstyleRenderer(OutputStream out) throws IOException {
    this.xml = new XmlStream(out);
  }

  @Override
  public void begin(Run run) throws IOException {
    XmlStream.writing(() -> xml.start().open("checkstyle").attribute("version", run.version()));
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    XmlStream.writing(() -> file(assessment, problems));
  }

  @Override
  public void problem(Problem problem) throws IOException {
    XmlStream.writing(
        () -> {
          xml.open("file").attribute("name", problem.path());
          error(problem);
          xml.closeBlock();
        });
  }

  @Override
  public void end(Summary summary) throws IOException {
    XmlStream.writing(() -> xml.closeBlock().end());
  }

  private void file(Assessment assessment, List<Problem> problems) throws XMLStreamException {
    xml.open("file").attribute("name", assessment.article().path());
    for (Finding finding : assessment.findings()) {
      if (finding.counts()) {
        error(assessment, finding);
      }
    }
    for (Problem problem : problems) {
      error(problem);
    }
    xml.closeBlock().flush();
  }

  private void error(Assessment assessment, Finding finding) throws XMLStreamException {
    Location at = Place.of(assessment.article(), finding).start();
    String suggestion = finding.suggestion() == null ? "" : " " + finding.suggestion();
    xml.open("error")
        .attribute("line", at.line())
        .attribute("column", at.column())
        .attribute("severity", Words.of(finding.severity()))
        .attribute("message", finding.message() + suggestion)
        .attribute("source", "hairsplit." + finding.rule())
        .close();
  }

  private void error(Problem problem) throws XMLStreamException {
    Location at = problem.location();
    String advice = problem.advice() == null ? "" : "; " + problem.advice();
    xml.open("error")
        .attribute("line", at == null ? 1 : at.line())
        .attribute("severity", "error")
        .attribute("message", problem.message() + advice)
        .attribute("source", "hairsplit.problem")
        .close();
  }
}
