package org.hairsplit.report.ci;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.Place;
import org.hairsplit.report.Printable;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.SourceRoot;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;

/**
 * Annotations on a pull request, as commands to GitHub's runner. It shows ten errors, ten warnings
 * and ten notices of a step and silently drops the rest, so problems and errors come first, no more
 * than it shows are written, and the last notice says how many were left out.
 */
public final class GitHubRenderer implements ReportWriter {

  private static final int SHOWN = 10;

  private final Lines lines;
  private final SourceRoot root;
  private final Level errors = new Level("error", SHOWN);
  private final Level warnings = new Level("warning", SHOWN);
  private final Level notices = new Level("notice", SHOWN - 1);

  /** The commands of one level, as many as are shown, and how many there were. */
  private static final class Level {
    private final String command;
    private final int room;
    private final List<String> kept = new ArrayList<>();
    private int leftOut;

    Level(String command, int room) {
      this.command = command;
      this.room = room;
    }

    void add(String properties, String message) {
      if (kept.size() < room) {
        kept.add("::" + command + " " + properties + "::" + data(message));
      } else {
        leftOut++;
      }
    }
  }

  /** A renderer to {@code out}, which it never closes. */
  public GitHubRenderer(OutputStream out, SourceRoot root) {
    this.lines = new Lines(out);
    this.root = root;
  }

  @Override
  public void begin(Run run) {}

  @Override
  public void article(Assessment assessment, List<Problem> problems) {
    problems.forEach(this::problem);
    for (Finding finding : assessment.findings()) {
      if (finding.counts()) {
        level(finding.severity()).add(properties(assessment, finding), message(finding));
      }
    }
  }

  @Override
  public void problem(Problem problem) {
    Location at = problem.location();
    String place = at == null ? "" : ",line=" + at.line() + ",col=" + at.column();
    String advice = problem.advice() == null ? "" : "; " + problem.advice();
    errors.add(
        "file=" + property(root.name(problem.path())) + place + ",title=hairsplit%3A problem",
        Printable.line(problem.message() + advice));
  }

  @Override
  public void end(Summary summary) throws IOException {
    for (Level level : List.of(errors, warnings, notices)) {
      for (String command : level.kept) {
        lines.line(command);
      }
    }
    int leftOut = errors.leftOut + warnings.leftOut + notices.leftOut;
    if (leftOut > 0) {
      lines.line(
          "::notice title=hairsplit::"
              + data(
                  leftOut
                      + " more are not shown here ("
                      + (errors.leftOut + " errors, " + warnings.leftOut + " warnings, ")
                      + (notices.leftOut + " notes): GitHub shows ten of a kind; see another")
                      + " format for all."));
    }
    lines.flush();
  }

  private Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> notices;
    };
  }

  /** GitHub takes columns only where the words stand on one line. */
  private String properties(Assessment assessment, Finding finding) {
    Place place = Place.of(assessment.article(), finding);
    String file = property(root.name(assessment.article().path()));
    StringBuilder properties = new StringBuilder("file=" + file);
    properties.append(",line=").append(place.start().line());
    if (!place.whole()) {
      properties.append(",endLine=").append(place.end().line());
      if (place.start().line() == place.end().line()) {
        properties.append(",col=").append(place.start().column());
        properties.append(",endColumn=").append(place.end().column());
      }
    }
    return properties + ",title=" + property("hairsplit: " + finding.rule());
  }

  private static String message(Finding finding) {
    String message = Printable.line(finding.message());
    String suggestion = finding.suggestion();
    return suggestion == null ? message : message + "\n" + Printable.line(suggestion);
  }

  /** As the runner's own toolkit escapes data. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** As the runner's own toolkit escapes properties. */
  private static String property(String text) {
    return data(Printable.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
