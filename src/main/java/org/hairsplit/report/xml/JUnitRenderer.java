package org.hairsplit.report.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.report.Place;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's XML: an article is a suite and each finding a test. It fails where the finding makes the
 * run fail, is skipped where somebody silenced it, and passes with a note where it is below the
 * bar; a score that makes the run fail is a failing test of its own, and what could not be checked
 * is an error. So a build server is red exactly when the exit code is.
 */
public final class JUnitRenderer implements ReportWriter {

  private final XmlStream xml;
  private final BiPredicate<String, Severity> fails;
  private final Function<Assessment, @Nullable String> lowScore;

  /**
   * A renderer to {@code out}, which it never closes.
   *
   * @param fails whether a severity in the article of a path makes the run fail
   * @param lowScore what is to be said of an article whose score does; null of any other
   */
  public JUnitRenderer(
      OutputStream out,
      BiPredicate<String, Severity> fails,
      Function<Assessment, @Nullable String> lowScore)
      throws IOException {
    this.xml = new XmlStream(out);
    this.fails = fails;
    this.lowScore = lowScore;
  }

  @Override
  public void begin(Run run) throws IOException {
    XmlStream.writing(() -> xml.start().open("testsuites").attribute("name", "hairsplit"));
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    XmlStream.writing(() -> suite(assessment, problems));
  }

  @Override
  public void problem(Problem problem) throws IOException {
    XmlStream.writing(
        () -> {
          suite(problem.path(), 1, 0, 1, 0);
          error(problem);
          xml.closeBlock();
        });
  }

  @Override
  public void end(Summary summary) throws IOException {
    XmlStream.writing(() -> xml.closeBlock().end());
  }

  private void suite(Assessment assessment, List<Problem> problems) throws XMLStreamException {
    List<Finding> findings = assessment.findings();
    String low = lowScore.apply(assessment);
    int tests = findings.size() + problems.size() + (low == null ? 0 : 1);
    int skipped = (int) findings.stream().filter(finding -> !finding.counts()).count();
    int failed = (int) findings.stream().filter(finding -> fails(assessment, finding)).count();
    failed += low == null ? 0 : 1;
    suite(assessment.article().path(), Math.max(1, tests), failed, problems.size(), skipped);
    if (tests == 0) {
      testcase("nothing to object", assessment.article().path()).close();
    }
    for (Finding finding : findings) {
      test(assessment, finding);
    }
    if (low != null) {
      score(assessment.article().path(), low);
    }
    for (Problem problem : problems) {
      error(problem);
    }
    xml.closeBlock().flush();
  }

  private void suite(String path, int tests, int failures, int errors, int skipped)
      throws XMLStreamException {
    xml.open("testsuite")
        .attribute("name", path)
        .attribute("tests", tests)
        .attribute("failures", failures)
        .attribute("errors", errors)
        .attribute("skipped", skipped);
  }

  private boolean fails(Assessment assessment, Finding finding) {
    return finding.counts() && fails.test(assessment.article().path(), finding.severity());
  }

  private void test(Assessment assessment, Finding finding) throws XMLStreamException {
    String path = assessment.article().path();
    Place place = Place.of(assessment.article(), finding);
    String at = place.whole() ? "whole article" : place.start().toString();
    testcase(finding.rule() + " (" + at + ")", path);
    Suppression suppression = finding.suppression();
    if (suppression != null) {
      xml.open("skipped").attribute("message", reason(suppression)).close();
    } else if (fails(assessment, finding)) {
      xml.open("failure")
          .attribute("type", Words.of(finding.severity()))
          .attribute("message", finding.message())
          .text(path + ":" + place.start() + ": " + told(finding))
          .close();
    } else {
      xml.open("system-out").text(Words.of(finding.severity()) + ": " + told(finding)).close();
    }
    xml.closeBlock();
  }

  private void score(String path, String low) throws XMLStreamException {
    testcase("score", path);
    xml.open("failure").attribute("type", "score").attribute("message", low);
    xml.text(path + ": " + low).close().closeBlock();
  }

  private static String told(Finding finding) {
    String suggestion = finding.suggestion();
    return suggestion == null ? finding.message() : finding.message() + " " + suggestion;
  }

  private static String reason(Suppression suppression) {
    String reason = suppression.reason();
    return switch (suppression.kind()) {
      case INLINE -> reason == null ? "suppressed in the article" : reason;
      case BASELINE -> "in the baseline";
    };
  }

  private void error(Problem problem) throws XMLStreamException {
    testcase("problem", problem.path());
    xml.open("error").attribute("type", "problem").attribute("message", problem.message());
    xml.text(problem.toString()).close().closeBlock();
  }

  private XmlStream testcase(String name, String path) throws XMLStreamException {
    return xml.open("testcase").attribute("name", name).attribute("classname", path);
  }
}
