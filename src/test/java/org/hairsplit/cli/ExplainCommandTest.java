package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExplainCommandTest {

  private static final String DRAFT = Path.of("corpus", "drafts", "hyped-gene-shot.md").toString();
  private static final Pattern POINTS = Pattern.compile("(?m)^  -([0-9.]+) ");

  private final Shell shell = new Shell(new Wiring());
  @TempDir private Path folder;

  @BeforeEach
  void useTheDistribution() {
    shell.home = Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
  }

  @Test
  void aRuleIsToldWithItsReasonStandardAndExamples() {
    assertEquals(0, shell.run("explain", "novelty/first"), shell.err());
    String out = shell.out();
    assertTrue(out.startsWith("Check novelty/first, error\n"), out);
    assertTrue(out.contains("Standard: HealthNewsReview 9"), out);
    assertTrue(out.contains("-> “the first-ever use”"), out);
    assertEquals(0, shell.run("explain", "criteria/harms"), shell.err());
    assertTrue(shell.out().startsWith("Criterion harms\n"), shell.out());
  }

  @Test
  void aClaimThatNoRuleFoundIsToldToo() {
    assertEquals(0, shell.run("explain", "safety/detected"), shell.err());
    assertTrue(shell.out().startsWith("Detector safety/detected\n"), shell.out());
    assertEquals(2, shell.run("explain", "nonsense/detected"));
  }

  @Test
  void aFindingIsToldFromAReportAndByCheckingAgainAlike() throws IOException {
    Path report = folder.resolve("report.json");
    shell.run("check", "-f", "json", "-o", report.toString(), "--as-of", "2026-11-22", DRAFT);
    JsonNode article = new ObjectMapper().readTree(Files.readString(report)).get("articles").get(0);
    for (JsonNode finding : article.get("findings")) {
      String fingerprint = finding.get("fingerprint").asString();
      assertEquals(0, shell.run("explain", fingerprint, "--report", report.toString()));
      String fromReport = shell.out();
      assertTrue(fromReport.contains(finding.get("rule").asString()), fromReport);
      assertEquals(0, shell.run("explain", fingerprint, "--as-of", "2026-11-22", DRAFT));
      assertEquals(withoutSentence(fromReport), withoutSentence(shell.out()));
    }
  }

  /** A report does not hold the sentence. */
  private static String withoutSentence(String text) {
    return text.replaceAll("(?s)Sentence: .*?\n(?=Claim )", "");
  }

  @Test
  void theEvidenceOfAFindingIsQuoted() {
    shell.run("check", "-f", "json", "--as-of", "2026-11-22", DRAFT);
    for (JsonNode finding :
        new ObjectMapper().readTree(shell.out()).get("articles").get(0).get("findings")) {
      if (finding.get("rule").asString().equals("approval/contradicted")) {
        shell.run("explain", finding.get("fingerprint").asString(), DRAFT);
        assertTrue(shell.out().contains("Verdict: contradicted"), shell.out());
        assertTrue(shell.out().contains(", refutes, decides"), shell.out());
        return;
      }
    }
    throw new AssertionError("the draft has no such finding");
  }

  @Test
  void everyPointOfAScoreIsAccountedFor() {
    assertEquals(0, shell.run("explain", "--as-of", "2026-11-22", DRAFT), shell.err());
    String out = shell.out();
    Matcher points = POINTS.matcher(out);
    double taken = 0;
    while (points.find()) {
      taken += Double.parseDouble(points.group(1));
    }
    Matcher score = Pattern.compile("score (\\d+) of 100").matcher(out);
    assertTrue(score.find(), out);
    // Each deduction is rounded to a tenth, the score to a whole number.
    assertEquals(Math.max(0, 100 - taken), Integer.parseInt(score.group(1)), 1.5);
    assertTrue(out.contains("Criteria\n"), out);
    assertTrue(out.contains("spoken of at "), out);
  }

  @Test
  void whatIsNeitherRuleNorFindingNorArticleIsRefused() throws IOException {
    assertEquals(2, shell.run("explain", "novelty/nothing"));
    assertTrue(shell.err().contains("rules list"), shell.err());
    assertEquals(2, shell.run("explain"));
    assertEquals(2, shell.run("explain", "0000000000000000", DRAFT));
    assertTrue(shell.err().contains("no finding has the fingerprint"), shell.err());
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"articles\": [");
    assertEquals(2, shell.run("explain", "abcd1234", "--report", broken.toString()));
    assertTrue(shell.err().contains("not a JSON report"), shell.err());
  }

  @Test
  void aFaultOfOursIsNotSuccess() {
    Shell fakes = new Shell();
    assertEquals(70, fakes.run("explain", "--score", "crash.md", "hyped.md"), fakes.err());
    assertTrue(fakes.out().contains("hyped.md"), fakes.out());
  }

  @Test
  void ofAReportThoseArticlesAreExplainedThatAreNamed() throws IOException {
    String careful = Path.of("corpus", "drafts", "careful-jak-inhibitors.md").toString();
    Path report = folder.resolve("report.json");
    shell.run("check", "-f", "json", "-o", report.toString(), DRAFT, careful);
    String from = report.toString();
    assertEquals(0, shell.run("explain", "--report", from, "--score", "./" + careful));
    assertTrue(shell.out().contains("careful-jak-inhibitors.md"), shell.out());
    assertTrue(!shell.out().contains("hyped-gene-shot.md"), shell.out());
    assertEquals(0, shell.run("explain", "--report", from));
    assertTrue(shell.out().contains("hyped-gene-shot.md"), shell.out());
    assertEquals(2, shell.run("explain", "--report", from, "--score", "other.md"));
    assertTrue(shell.err().contains("the report has no article 'other.md'"), shell.err());
  }

  @Test
  void anArticleThatCannotBeReadIsToldAndTheOthersAreExplained() {
    int code = shell.run("explain", "--score", folder.resolve("gone.md").toString(), DRAFT);
    assertEquals(3, code, shell.err());
    assertTrue(shell.err().contains("gone.md"), shell.err());
    assertTrue(shell.out().contains("score "), shell.out());
  }
}
