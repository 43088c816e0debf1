package org.hairsplit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.hairsplit.report.JsonRenderer;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.SourceRoot;
import org.hairsplit.report.Style;
import org.hairsplit.report.TextRenderer;
import org.hairsplit.report.TextRenderer.Detail;
import org.hairsplit.report.ci.GitHubRenderer;
import org.hairsplit.report.ci.GitLabRenderer;
import org.hairsplit.report.ci.GnuRenderer;
import org.hairsplit.report.ci.ReviewdogRenderer;
import org.hairsplit.report.sarif.SarifRenderer;
import org.hairsplit.report.table.CsvRenderer;
import org.hairsplit.report.table.MarkdownRenderer;
import org.hairsplit.report.xml.CheckstyleRenderer;
import org.hairsplit.report.xml.JUnitRenderer;

/**
 * The writers of formats that machines ask for. Apart from {@link CheckCommand}, so that a report
 * for people loads none of them.
 *
 * @param plan of the run
 * @param bar what makes it fail
 * @param baseline whether findings are compared with a baseline
 */
record Formats(CheckPlan plan, Bar bar, boolean baseline) {

  ReportWriter writer(OutputFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case TEXT -> new TextRenderer(out, Style.PLAIN, Detail.FULL);
      case JSON -> new JsonRenderer(out);
      case SARIF -> new SarifRenderer(out, root(), plan.engine().ruleHelp(), baseline);
      case GITHUB -> new GitHubRenderer(out, root());
      case GITLAB -> new GitLabRenderer(out, root());
      case JUNIT -> new JUnitRenderer(out, bar::fails, bar::lowScore);
      case CHECKSTYLE -> new CheckstyleRenderer(out);
      case RDJSONL -> new ReviewdogRenderer(out);
      case GNU -> new GnuRenderer(out);
      case CSV -> new CsvRenderer(out);
      case MARKDOWN -> new MarkdownRenderer(out);
    };
  }

  private static SourceRoot root() {
    return SourceRoot.around(Path.of(""));
  }
}
