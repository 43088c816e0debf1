package org.hairsplit.report.sarif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.report.JsonStream;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.SourceRoot;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;

/**
 * SARIF 2.1.0 (OASIS), within what GitHub's code scanning reads. Streamed: the object models on
 * Maven Central (java-sarif, sarif4j, jcup's sarif-2.1.0) are bean classes for Jackson 2's
 * databind, which would have to be loaded, and would hold the whole report in memory.
 *
 * <p>Suppressed and baselined findings stay in, marked: a result that goes missing would close its
 * alert, and open it again later.
 */
public final class SarifRenderer implements ReportWriter {

  static final String BASE = "%SRCROOT%";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonStream json;
  private final SourceRoot root;
  private final SarifRules rules;
  private final SarifResult result;
  private final List<String> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A renderer to {@code out}, which it never closes.
   *
   * @param help of every rule that may find something
   * @param baseline whether findings were compared with a baseline
   */
  public SarifRenderer(OutputStream out, SourceRoot root, List<RuleHelp> help, boolean baseline) {
    this.json = new JsonStream(out);
    this.root = root;
    this.rules = new SarifRules(help);
    this.result = new SarifResult(json, root, rules, baseline);
  }

  @Override
  public void begin(Run run) throws IOException {
    JsonStream.writing(
        () -> {
          json.startObject().field("$schema", SCHEMA).field("version", "2.1.0").startArray("runs");
          json.startObject()
              .object("tool", () -> json.object("driver", () -> driver(run)))
              .field("columnKind", "utf16CodeUnits")
              .object("originalUriBaseIds", () -> json.object(BASE, this::base))
              .startArray("results");
        });
  }

  @Override
  public void article(Assessment assessment, List<Problem> found) throws IOException {
    articles.add(assessment.article().path());
    problems.addAll(found);
    JsonStream.writing(
        () -> {
          for (Finding finding : assessment.findings()) {
            json.object(() -> result.write(assessment, finding));
          }
          json.flush();
        });
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void end(Summary summary) throws IOException {
    JsonStream.writing(
        () ->
            json.endArray()
                .array("artifacts", articles, this::artifact)
                .array("invocations", List.of(summary), this::invocation)
                .endObject()
                .endArray()
                .endObject()
                .close());
  }

  private void driver(Run run) {
    json.field("name", "hairsplit").field("semanticVersion", run.version());
    rules.write(json);
    json.object(
        "properties",
        () ->
            json.field("rules", run.rules())
                .field("index", run.index())
                .field("asOf", run.asOf().toString()));
  }

  private void base() {
    json.object(
        "description", () -> json.field("text", "The top of the working tree that was checked."));
  }

  private void artifact(String article) {
    json.object("location", () -> location(article)).strings("roles", List.of("analysisTarget"));
  }

  private void location(String article) {
    SarifUri uri = SarifUri.of(root, article);
    json.field("uri", uri.text());
    if (uri.relative()) {
      json.field("uriBaseId", BASE);
    }
  }

  /** What could not be done; GitHub shows it with the run. */
  private void invocation(Summary summary) {
    json.field("executionSuccessful", summary.problems() == 0)
        .array("toolExecutionNotifications", problems, this::notification);
  }

  private void notification(Problem problem) {
    String advice = problem.advice() == null ? "" : "; " + problem.advice();
    json.field("level", "error")
        .object("message", () -> json.field("text", SarifText.message(problem.message() + advice)))
        .array("locations", List.of(problem), this::place);
  }

  private void place(Problem problem) {
    json.object(
        "physicalLocation",
        () -> {
          json.object("artifactLocation", () -> location(problem.path()));
          Location at = problem.location();
          if (at != null) {
            json.object(
                "region",
                () -> json.field("startLine", at.line()).field("startColumn", at.column()));
          }
        });
  }
}
