package org.hairsplit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.report.ci.GitHubRenderer;
import org.hairsplit.report.ci.GitLabRenderer;
import org.hairsplit.report.ci.GnuRenderer;
import org.hairsplit.report.ci.ReviewdogRenderer;
import org.hairsplit.report.sarif.SarifRenderer;
import org.hairsplit.report.table.CsvRenderer;
import org.hairsplit.report.table.MarkdownRenderer;
import org.hairsplit.report.xml.CheckstyleRenderer;
import org.hairsplit.report.xml.JUnitRenderer;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {

  private static final SourceRoot ROOT = new SourceRoot(Path.of("/top"), Path.of("/top/site"));
  private static final Problem MISSING =
      new Problem("gone.md", null, "there is no such file", "check the path");
  private static final Problem ODD =
      new Problem("drafts/hyped.txt", new Location(3, 9), "one byte is not UTF-8", null);

  /** What articles and their names may hold; none of it may do anything in any report. */
  private static final String HOSTILE =
      "=cmd|' /C calc'!A0 ]]> <b onclick=\"x\"> & %0A::error::forged [x](javascript:y) @octocat"
          + " #12 https://evil.example www.evil.example \u001b[2J \0 \u202e \ufffe \ud83d | ` ,\"q\" \\";

  private enum Format {
    SARIF {
      @Override
      ReportWriter writer(OutputStream out) {
        return new SarifRenderer(out, ROOT, Assessments.HELP, true);
      }
    },
    GITHUB {
      @Override
      ReportWriter writer(OutputStream out) {
        return new GitHubRenderer(out, ROOT);
      }
    },
    GITLAB {
      @Override
      ReportWriter writer(OutputStream out) {
        return new GitLabRenderer(out, ROOT);
      }
    },
    JUNIT {
      @Override
      ReportWriter writer(OutputStream out) throws IOException {
        return new JUnitRenderer(
            out, (path, severity) -> severity != Severity.INFO, assessment -> null);
      }
    },
    CHECKSTYLE {
      @Override
      ReportWriter writer(OutputStream out) throws IOException {
        return new CheckstyleRenderer(out);
      }
    },
    RDJSONL {
      @Override
      ReportWriter writer(OutputStream out) {
        return new ReviewdogRenderer(out);
      }
    },
    GNU {
      @Override
      ReportWriter writer(OutputStream out) {
        return new GnuRenderer(out);
      }
    },
    CSV {
      @Override
      ReportWriter writer(OutputStream out) {
        return new CsvRenderer(out);
      }
    },
    MARKDOWN {
      @Override
      ReportWriter writer(OutputStream out) {
        return new MarkdownRenderer(out);
      }
    };

    abstract ReportWriter writer(OutputStream out) throws IOException;
  }

  @Test
  void sarifFitsTheOfficialSchema() throws Exception {
    assertEquals(List.of(), sarifFaults(render(Format.SARIF)));
    assertEquals(List.of(), sarifFaults(write(Format.SARIF, List.of(), List.of())));
    assertEquals(List.of(), sarifFaults(write(Format.SARIF, List.of(hostile()), List.of())));
    String broken = render(Format.SARIF).replace("\"level\": \"error\"", "\"level\": \"fatal\"");
    assertFalse(sarifFaults(broken).isEmpty());
  }

  @Test
  void sarifTellsWhatCodeScanningNeeds() throws Exception {
    JsonNode run = JsonMapper.shared().readTree(render(Format.SARIF)).get("runs").get(0);
    JsonNode driver = run.get("tool").get("driver");
    assertEquals("hairsplit", driver.get("name").asString());
    JsonNode rule = driver.get("rules").get(0);
    assertTrue(rule.get("help").get("markdown").asString().contains("**Rests on:** Good sense"));
    JsonNode result = run.get("results").get(0);
    assertEquals("approval/not-approved", result.get("ruleId").asString());
    assertEquals(0, result.get("ruleIndex").asInt());
    assertEquals("error", result.get("level").asString());
    assertEquals("f1", result.get("partialFingerprints").get("hairsplit/v1").asString());
    assertEquals(
        "f1:1", result.get("partialFingerprints").get("primaryLocationLineHash").asString());
    assertEquals("new", result.get("baselineState").asString());
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertEquals("site/drafts/hyped.txt", place.get("artifactLocation").get("uri").asString());
    assertEquals("%SRCROOT%", place.get("artifactLocation").get("uriBaseId").asString());
    assertEquals(3, place.get("region").get("startLine").asInt());
    assertEquals(22, place.get("region").get("endColumn").asInt());
    assertEquals(
        "Zelafoam was approved", place.get("region").get("snippet").get("text").asString());
    JsonNode related = result.get("relatedLocations").get(0);
    assertTrue(related.get("message").get("text").asString().contains("mice only"));
    assertTrue(
        result.get("message").get("text").asString().endsWith("See [zela-mice](1)."),
        result.toString());
    JsonNode notified = run.get("invocations").get(0).get("toolExecutionNotifications");
    assertEquals(2, notified.size());
    assertFalse(run.get("invocations").get(0).get("executionSuccessful").asBoolean());
  }

  @Test
  void sarifKeepsSilencedFindingsWithKindAndJustification() throws Exception {
    List<Assessment> silenced =
        List.of(
            Assessments.suppressed("a.md", "quoted from the label"),
            silenced("b.md", new Suppression(Suppression.Kind.BASELINE, null, null)));
    String report = write(Format.SARIF, silenced, List.of());
    assertEquals(List.of(), sarifFaults(report));
    JsonNode results = JsonMapper.shared().readTree(report).get("runs").get(0).get("results");
    JsonNode inline = results.get(0).get("suppressions").get(0);
    assertEquals("inSource", inline.get("kind").asString());
    assertEquals("quoted from the label", inline.get("justification").asString());
    assertEquals("new", results.get(0).get("baselineState").asString());
    JsonNode accepted = results.get(1).get("suppressions").get(0);
    assertEquals("external", accepted.get("kind").asString());
    assertEquals("Accepted in the baseline.", accepted.get("justification").asString());
    assertEquals("unchanged", results.get(1).get("baselineState").asString());
  }

  @Test
  void sarifNamesFilesByUri() throws Exception {
    Map<String, String> uris = new TreeMap<>();
    uris.put("a b:c#d?ü.md", "site/a%20b%3Ac%23d%3F%C3%BC.md");
    uris.put("../other/x.md", "other/x.md");
    uris.put("/elsewhere/x y.md", "file:///elsewhere/x%20y.md");
    uris.put("https://site.example/a?b=1", "https://site.example/a?b=1");
    for (Map.Entry<String, String> uri : uris.entrySet()) {
      String report = write(Format.SARIF, List.of(Assessments.careful(uri.getKey())), List.of());
      JsonNode run = JsonMapper.shared().readTree(report).get("runs").get(0);
      assertEquals(
          uri.getValue(), run.get("artifacts").get(0).get("location").get("uri").asString());
    }
  }

  @Test
  void aBracketOfAnArticleIsNoLinkInSarif() throws Exception {
    String report = write(Format.SARIF, List.of(hostile()), List.of());
    JsonNode results = JsonMapper.shared().readTree(report).get("runs").get(0).get("results");
    String message = results.get(0).get("message").get("text").asString();
    assertTrue(message.contains("\\[x\\](javascript:y)"), message);
  }

  @Test
  void junitFitsTheSchemaOfJenkins() throws Exception {
    assertValid(render(Format.JUNIT));
    assertValid(write(Format.JUNIT, List.of(), List.of()));
    assertValid(write(Format.JUNIT, List.of(hostile()), List.of(MISSING)));
  }

  @Test
  void junitIsRedWhereTheRunFails() throws Exception {
    Document report = parse(render(Format.JUNIT));
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    assertEquals("4", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals(2, report.getElementsByTagName("failure").getLength());
    assertEquals(2, report.getElementsByTagName("error").getLength());
    assertEquals(1, report.getElementsByTagName("skipped").getLength());
    assertEquals(
        "why not",
        ((Element) report.getElementsByTagName("skipped").item(0)).getAttribute("message"));
  }

  @Test
  void aLowScoreIsAFailingTestOfJunit() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer =
        new JUnitRenderer(out, (path, severity) -> false, assessment -> "scores 3 of 100");
    writer.begin(Assessments.RUN);
    writer.article(hostile(), List.of());
    writer.end(Summary.NOTHING);
    assertValid(out.toString(UTF_8));
    Document report = parse(out.toString(UTF_8));
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals(
        suite.getAttribute("tests"),
        String.valueOf(report.getElementsByTagName("testcase").getLength()));
    Element failure = (Element) report.getElementsByTagName("failure").item(0);
    assertEquals("scores 3 of 100", failure.getAttribute("message"));
  }

  @Test
  void checkstyleListsTheFindingsOfEachFile() throws Exception {
    Document report = parse(render(Format.CHECKSTYLE));
    assertEquals("checkstyle", report.getDocumentElement().getTagName());
    Element error = (Element) report.getElementsByTagName("error").item(0);
    assertEquals("3", error.getAttribute("line"));
    assertEquals("1", error.getAttribute("column"));
    assertEquals("error", error.getAttribute("severity"));
    assertEquals("hairsplit.approval/not-approved", error.getAttribute("source"));
    assertEquals(4, report.getElementsByTagName("file").getLength());
  }

  @Test
  void everyLineFitsReviewdogsSchema() throws Exception {
    Schema schema = schema("rdf-diagnostic.json", SpecificationVersion.DRAFT_4);
    List<String> lines = render(Format.RDJSONL).lines().toList();
    assertEquals(5, lines.size());
    for (String line : lines) {
      assertEquals(List.of(), schema.validate(line, InputFormat.JSON).stream().toList(), line);
    }
  }

  @Test
  void reviewdogsColumnsAreBytes() throws Exception {
    Assessment assessment = Assessments.flagged("a.md", "Für 😀 proven.\n", "proven", "No.");
    String line = write(Format.RDJSONL, List.of(assessment), List.of());
    JsonNode start = JsonMapper.shared().readTree(line).at("/location/range/start");
    assertEquals(1 + "Für 😀 ".getBytes(UTF_8).length, start.get("column").asInt());
  }

  @Test
  void gitLabGetsAllItRequiresAndNoFingerprintTwice() throws Exception {
    JsonNode report =
        JsonMapper.shared()
            .readTree(
                write(
                    Format.GITLAB,
                    List.of(Assessments.hyped("a.md"), Assessments.hyped("b.md")),
                    List.of()));
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode issue : report) {
      assertTrue(issue.get("description").isString());
      assertTrue(issue.get("check_name").isString());
      assertTrue(
          List.of("info", "minor", "major", "critical", "blocker")
              .contains(issue.get("severity").asString()));
      assertTrue(issue.at("/location/path").asString().startsWith("site/"));
      assertTrue(issue.at("/location/lines/begin").asInt() > 0);
      fingerprints.add(issue.get("fingerprint").asString());
    }
    assertEquals(6, fingerprints.size());
    assertEquals(6, fingerprints.stream().distinct().count());
  }

  @Test
  void gnuLinesAreOneToAFinding() throws Exception {
    assertEquals(
        """
        drafts/hyped.txt:3:1: error: No regulator has approved this. [approval/not-approved]
        drafts/hyped.txt:3:40: warning: A date of launch without a source. [timeline/undated-source]
        drafts/hyped.txt:1:1: info: Nothing is said of harms. [article/no-harms]
        drafts/hyped.txt:3:9: error: one byte is not UTF-8 [problem]
        gone.md:1:1: error: there is no such file [problem]
        """,
        render(Format.GNU));
  }

  @Test
  void annotationsAreEscapedAsTheRunnerDoes() throws Exception {
    Assessment odd =
        Assessments.flagged("a,b:c%.md", "It is proven.\n", "proven", "50 % of\r\nall: yes, all");
    assertEquals(
        "::warning file=site/a%2Cb%3Ac%25.md,line=1,endLine=1,col=7,endColumn=13,"
            + "title=hairsplit%3A certainty/proven::50 %25 of all: yes, all%0A50 %25 of all: yes, all\n",
        write(Format.GITHUB, List.of(odd), List.of()));
  }

  @Test
  void annotationsKeepToTheLimitsMostSevereFirst() throws Exception {
    List<Assessment> many =
        IntStream.range(0, 30).mapToObj(i -> Assessments.hyped("a" + i + ".md")).toList();
    List<String> lines = write(Format.GITHUB, many, List.of(MISSING)).lines().toList();
    assertEquals(30, lines.size());
    assertTrue(lines.subList(0, 10).stream().allMatch(line -> line.startsWith("::error ")));
    assertTrue(lines.subList(10, 20).stream().allMatch(line -> line.startsWith("::warning ")));
    assertTrue(lines.subList(20, 30).stream().allMatch(line -> line.startsWith("::notice ")));
    assertTrue(
        lines.get(29).contains("62 more are not shown here (21 errors, 20 warnings, 21 notes)"),
        lines.get(29));
  }

  @Test
  void csvIsATableWithoutFormulas() throws Exception {
    String report = write(Format.CSV, List.of(hostile()), List.of(MISSING));
    List<String> rows = List.of(report.split("\r\n"));
    assertEquals(3, rows.size());
    assertTrue(rows.get(0).startsWith("path,line,column,"));
    assertTrue(rows.get(1).startsWith("\"'=cmd|' /C calc'!A0 "), rows.get(1));
    assertEquals("gone.md,,,,,problem,,,there is no such file,check the path,,,,", rows.get(2));
    for (String start : List.of("=", "+", "-", "@", "\t=", " =", "\r@", "\uFF1D")) {
      String text = "x " + start + "1 y";
      Assessment one = Assessments.flagged("a.md", text, start + "1", start + "1");
      String row = write(Format.CSV, List.of(one), List.of()).split("\r\n")[1];
      assertTrue(row.contains(",'" + start.strip() + "1,"), row);
    }
  }

  @Test
  void markdownMentionsNobodyAndLinksNowhere() throws Exception {
    String report = write(Format.MARKDOWN, List.of(hostile()), List.of());
    String row =
        report.lines().filter(line -> line.startsWith("| warning")).findFirst().orElseThrow();
    String message = row.split(" \\| ")[2];
    assertFalse(message.contains("@octocat"), message);
    assertFalse(message.contains("#12"), message);
    assertFalse(message.contains("https://"), message);
    assertFalse(message.contains("www.e"), message);
    assertFalse(message.contains(" <b"), message);
    assertTrue(message.contains("\\[x\\]\\(javascript"), message);
  }

  @Test
  void markdownStaysShortAndSaysWhatIsLeftOut() throws Exception {
    List<Assessment> many =
        IntStream.range(0, 400).mapToObj(i -> Assessments.hyped("a" + i + ".md")).toList();
    String report = write(Format.MARKDOWN, many, List.of());
    assertTrue(report.length() < 60_000, () -> "" + report.length());
    assertTrue(
        report.contains("### hairsplit: 400 errors, 400 warnings, 400 notes in 400 articles"));
    assertTrue(report.contains("1150 more findings not listed here."), report);
    assertTrue(report.lines().skip(4).findFirst().orElseThrow().startsWith("| error |"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void nothingHostileReachesATerminalOrForgesALine(Format format) throws Exception {
    String report =
        write(format, List.of(hostile()), List.of(new Problem(HOSTILE, null, HOSTILE, HOSTILE)));
    report
        .codePoints()
        .filter(c -> c != '\n' && c != '\r')
        .forEach(c -> assertFalse(Printable.isActive(c), () -> Integer.toHexString(c)));
    assertTrue(report.lines().noneMatch(line -> line.startsWith("::error::forged")), report);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameFindingsGiveTheSameBytes(Format format) throws Exception {
    assertEquals(render(format), render(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JUNIT", "CHECKSTYLE"})
  void xmlOfHostileTextIsWellFormed(String format) throws Exception {
    Problem problem = new Problem(HOSTILE, null, HOSTILE, HOSTILE);
    parse(write(Format.valueOf(format), List.of(hostile()), List.of(problem)));
  }

  private static Assessment hostile() {
    return Assessments.flagged(HOSTILE, "Say " + HOSTILE + " now.\n", HOSTILE, HOSTILE);
  }

  private static Assessment silenced(String path, Suppression suppression) {
    Assessment flagged = Assessments.flagged(path, "It is proven.\n", "proven", "Who says so?");
    Finding finding = flagged.findings().get(0);
    assertEquals(new Span(6, 12), finding.span());
    return flagged.withFindings(List.of(finding.suppressed(suppression)));
  }

  private static String render(Format format) throws IOException {
    List<Assessment> all =
        List.of(
            Assessments.hyped("drafts/hyped.txt"),
            Assessments.careful("drafts/careful.txt"),
            Assessments.suppressed("drafts/silent.txt", "why not"));
    return write(format, all, List.of(MISSING));
  }

  private static String write(Format format, List<Assessment> articles, List<Problem> missing)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer = format.writer(out);
    Summary summary = Summary.NOTHING;
    writer.begin(Assessments.RUN);
    for (Assessment assessment : articles) {
      boolean odd = assessment.article().path().equals(ODD.path());
      List<Problem> problems = odd ? List.of(ODD) : List.of();
      writer.article(assessment, problems);
      summary = summary.plus(assessment, problems);
    }
    for (Problem problem : missing) {
      writer.problem(problem);
      summary = summary.plus(problem);
    }
    writer.end(summary);
    return out.toString(UTF_8);
  }

  private static List<String> sarifFaults(String report) throws IOException {
    return schema("sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7)
        .validate(report, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema(String name, SpecificationVersion version) throws IOException {
    try (InputStream in = FormatsTest.class.getResourceAsStream("schemas/" + name)) {
      return SchemaRegistry.withDefaultDialect(version).getSchema(in);
    }
  }

  private static void assertValid(String junit) throws Exception {
    try (InputStream in = FormatsTest.class.getResourceAsStream("schemas/junit-10.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(in))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(junit.getBytes(UTF_8))));
    }
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
