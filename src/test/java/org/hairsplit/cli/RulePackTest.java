package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Rules and sources of another field: everything with --rules and --index, as a user would. */
class RulePackTest {

  private static final Path PACK = Path.of("src", "test", "resources", "packs", "weight-loss");
  private static final String RULES = PACK.resolve("rules").toString();

  private final Shell shell = new Shell(new Wiring());
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void buildTheIndex() {
    shell.home = Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
    index = folder.resolve("index").toString();
    int built =
        shell.run(
            "index",
            "build",
            "--sources",
            PACK.resolve("sources").toString(),
            "--rules",
            RULES,
            "--out",
            index);
    assertEquals(0, built, shell.err());
  }

  @Test
  void theExamplesOfThePackPass() {
    assertEquals(0, shell.run("rules", "test", RULES, "--index", index), shell.out());
    assertEquals("3 rules tried, none failed\n", shell.out());
  }

  @Test
  void anArticleOfTheFieldIsCheckedAgainstTheRecordsOfTheField() {
    JsonNode article = check();
    TreeMap<String, String> findings = new TreeMap<>();
    for (JsonNode finding : article.get("findings")) {
      if (!finding.get("start").isNull()) {
        findings.put(finding.get("rule").asString(), finding.get("severity").asString());
      }
    }
    assertEquals(
        "{approval/contradicted=error, certainty/melts-fat=warning, timeline/fast-results=warning}",
        findings.toString());
  }

  @Test
  void verdictsRestOnTheRecordsOfTheField() {
    List<String> verdicts = new ArrayList<>();
    for (JsonNode claim : check().get("claims")) {
      JsonNode evidence = claim.get("evidence");
      verdicts.add(
          claim.get("text").asString()
              + ": "
              + claim.get("verdict").asString()
              + (evidence.isEmpty() ? "" : ", " + evidence.get(0).get("source").asString()));
    }
    assertTrue(
        verdicts.contains("Fatvine melts belly fat: overstated, fatvine-mice"), verdicts::toString);
    assertTrue(
        verdicts.contains("is FDA-approved for excess weight: contradicted, chill-belt-clearance"),
        verdicts::toString);
    assertTrue(
        verdicts.contains("is FDA-approved for obesity: supported, slimatide-approval"),
        verdicts::toString);
  }

  @Test
  void theSuggestionIsWrittenByThePack() {
    for (JsonNode finding : check().get("findings")) {
      if (finding.get("rule").asString().equals("certainty/melts-fat")) {
        assertEquals(
            "Fatvine may melt belly fat while you sleep.", finding.get("suggestion").asString());
        return;
      }
    }
    throw new AssertionError(shell.out());
  }

  private JsonNode check() {
    shell.run(
        "check",
        "--format",
        "json",
        "--as-of",
        "2026-11-22",
        "--rules",
        RULES,
        "--index",
        index,
        PACK.resolve("article.md").toString());
    return new ObjectMapper().readTree(shell.out()).get("articles").get(0);
  }
}
