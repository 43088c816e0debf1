package org.hairsplit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTest {

  private static final Problem MISSING =
      new Problem("gone.md", null, "there is no such file", "check the path");

  @Test
  void writesTheReportOfTheDesign() throws IOException {
    assertEquals(golden("report.json"), whole());
  }

  @Test
  void fitsTheSchema() throws IOException {
    assertEquals(List.of(), ReportSchema.faults(whole()));
    assertEquals(List.of(), ReportSchema.faults(empty()));
  }

  @Test
  void theSchemaRefusesWhatIsNotInTheDesign() throws IOException {
    String good = whole();
    for (String[] change :
        new String[][] {
          {"\"severity\": \"error\"", "\"severity\": \"fatal\""},
          {"\"as_of\": \"2026-11-22\"", "\"as_of\": \"today\""},
          {"\"score\": 61", "\"score\": 101"},
          {"\"verdict\": \"contradicted\"", "\"verdict\": \"refuted\""},
          {"\"fingerprint\": \"f1\"", "\"fingerprint\": \"f1\", \"more\": 1"},
          {"\"start\": null", "\"start\": 3"},
        }) {
      String bad = good.replace(change[0], change[1]);
      assertFalse(bad.equals(good), change[0]);
      assertFalse(ReportSchema.faults(bad).isEmpty(), change[1]);
    }
  }

  @Test
  void aSuppressedFindingKeepsItsPlaceAndCountsForNothing() throws IOException {
    Assessment assessment = Assessments.suppressed("draft.md", "quoted from the label");
    String report = render(assessment);
    assertEquals(List.of(), ReportSchema.faults(report));
    JsonNode whole = JsonMapper.shared().readTree(report);
    JsonNode finding = whole.get("articles").get(0).get("findings").get(0);
    assertEquals("certainty/proven", finding.get("rule").asString());
    assertEquals(
        "{\"kind\":\"inline\",\"reason\":\"quoted from the label\",\"line\":1}",
        finding.get("suppressed").toString());
    assertEquals(0, whole.get("summary").get("findings").get("warning").asInt());
    assertEquals(1, whole.get("summary").get("suppressed").asInt());
  }

  @Test
  void hostileTextComesBackUnchangedAndIsEscapedOnTheWay() throws IOException {
    String hostile = "\u001b[2J \u009b1m \u007f \u202e \u2028 \"quoted\" \\ \0 😀 ä";
    Assessment assessment =
        Assessments.flagged(hostile, "Say " + hostile + " now.\n", hostile, hostile);
    String report = render(assessment);
    report
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(c -> assertFalse(Printable.isActive(c), () -> Integer.toHexString(c)));
    JsonNode article = JsonMapper.shared().readTree(report).get("articles").get(0);
    assertEquals(hostile, article.get("path").asString());
    assertEquals(hostile, article.get("findings").get(0).get("message").asString());
    assertEquals(List.of(), ReportSchema.faults(report));
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
    String half = "\ud83d";
    String report = render(Assessments.flagged(half, "a " + half + " b", half, "half " + half));
    assertTrue(report.contains("\"half \ufffd\""), report);
  }

  @Test
  void writesEachArticleBeforeTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRenderer renderer = new JsonRenderer(out);
    renderer.begin(Assessments.RUN);
    renderer.article(Assessments.careful("first.md"), List.of());
    assertTrue(out.toString(UTF_8).contains("first.md"));
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    JsonRenderer renderer = new JsonRenderer(out);
    renderer.begin(Assessments.RUN);
    renderer.end(Summary.NOTHING);
    assertFalse(closed[0]);
  }

  @Test
  void aStreamThatFailsIsToldAsItIs() {
    IOException full = new IOException("disk full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    JsonRenderer renderer = new JsonRenderer(out);
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () -> {
              renderer.begin(Assessments.RUN);
              renderer.article(Assessments.careful("a.md"), List.of());
            }));
  }

  private static String whole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRenderer renderer = new JsonRenderer(out);
    Assessment hyped = Assessments.hyped("drafts/hyped.txt");
    Assessment careful = Assessments.careful("drafts/careful.txt");
    List<Problem> problems =
        List.of(
            new Problem("drafts/careful.txt", new Location(1, 9), "one byte is not UTF-8", null));
    renderer.begin(Assessments.RUN);
    renderer.article(hyped, List.of());
    renderer.problem(MISSING);
    renderer.article(careful, problems);
    renderer.end(Summary.NOTHING.plus(hyped, List.of()).plus(MISSING).plus(careful, problems));
    return out.toString(UTF_8);
  }

  private static String empty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRenderer renderer = new JsonRenderer(out);
    renderer.begin(Assessments.RUN);
    renderer.end(Summary.NOTHING);
    return out.toString(UTF_8);
  }

  private static String render(Assessment assessment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRenderer renderer = new JsonRenderer(out);
    renderer.begin(Assessments.RUN);
    renderer.article(assessment, List.of());
    renderer.end(Summary.NOTHING.plus(assessment, List.of()));
    return out.toString(UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = JsonRendererTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
