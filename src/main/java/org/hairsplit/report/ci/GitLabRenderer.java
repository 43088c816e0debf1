package org.hairsplit.report.ci;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.JsonStream;
import org.hairsplit.report.Place;
import org.hairsplit.report.Printable;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.SourceRoot;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Sha256;

/**
 * GitLab's code quality report: what it needs of Code Climate's format. Fingerprints are made of
 * the path too, since GitLab drops a second finding with the same one. Problems are no findings and
 * have no place here; they are on standard error and in the exit code.
 */
public final class GitLabRenderer implements ReportWriter {

  private final JsonStream json;
  private final SourceRoot root;

  /** A renderer to {@code out}, which it never closes. */
  public GitLabRenderer(OutputStream out, SourceRoot root) {
    this.json = new JsonStream(out);
    this.root = root;
  }

  @Override
  public void begin(Run run) throws IOException {
    JsonStream.writing(json::startArray);
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    JsonStream.writing(
        () -> {
          for (Finding finding : assessment.findings()) {
            if (finding.counts()) {
              json.object(() -> finding(assessment, finding));
            }
          }
          json.flush();
        });
  }

  @Override
  public void problem(Problem problem) {}

  @Override
  public void end(Summary summary) throws IOException {
    JsonStream.writing(() -> json.endArray().close());
  }

  private void finding(Assessment assessment, Finding finding) {
    String path = root.name(assessment.article().path());
    Place place = Place.of(assessment.article(), finding);
    String suggestion = finding.suggestion() == null ? "" : " " + finding.suggestion();
    json.field("description", Printable.line(finding.message() + suggestion))
        .field("check_name", finding.rule())
        .field("fingerprint", fingerprint(path, finding))
        .field("severity", severity(finding.severity()))
        .object(
            "location",
            () ->
                json.field("path", path)
                    .object(
                        "lines",
                        () ->
                            json.field("begin", place.start().line())
                                .field("end", place.end().line())));
  }

  private static String fingerprint(String path, Finding finding) {
    byte[] named = (path + "\n" + finding.fingerprint()).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.digest().digest(named), 0, 16);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
