package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Flag;
import org.hairsplit.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RulesCommandTest {

  private static final String CHECK =
      """
      id: novelty/overnight
      severity: warning
      standard: HealthNewsReview 9
      message: "Hype: “{claim}”."
      when:
        kind: novelty
        inside: ['[{lemma:breakthrough}]']
      examples:
        - bad: "This cap is <mark>a true wonder</mark>."
        - bad: "It is <mark>a breakthrough</mark>."
        - good: "There is no breakthrough."
        - good: "The cap is new."
      """;

  private final Shell shell = new Shell();
  @TempDir private Path folder;

  @BeforeEach
  void useTheDistribution() {
    shell.home = Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
  }

  @Test
  void everySortOfRuleStartsWithExamplesThatPass() throws IOException {
    String into = folder.toString();
    for (ClaimKind kind : ClaimKind.values()) {
      make("claims/" + Words.of(kind) + "/mine", into);
    }
    for (Flag flag : Flag.values()) {
      make("checks/" + Words.of(flag) + "/mine", into);
    }
    make("criteria/mine", into);
    int code = shell.run("rules", "test", into);
    int rules = ClaimKind.values().length + Flag.values().length;
    assertEquals(rules + " rules tried, none failed\n", shell.out());
    assertEquals(0, code, shell.err());
  }

  private void make(String id, String into) throws IOException {
    assertEquals(0, shell.run("rules", "new", id, "--into", into), shell.err());
    assertTrue(Files.readString(folder.resolve(id + ".yml")).contains("# "), id);
  }

  @Test
  void theSortMayBeLeftOutWhereTheGroupLeavesNoDoubt() {
    assertEquals(0, shell.run("rules", "new", "cost/bargain", "--into", folder.toString()));
    assertTrue(Files.exists(folder.resolve("claims/cost/bargain.yml")));
    assertEquals(2, shell.run("rules", "new", "novelty/mine", "--into", folder.toString()));
    assertTrue(shell.err().contains("claims/novelty/mine or checks/novelty/mine"), shell.err());
  }

  @Test
  void rulesAreListedInTheFormatsThereAre() {
    assertEquals(0, shell.run("rules", "list", "--format", "json"), shell.err());
    assertTrue(shell.out().startsWith("{"), shell.out());
    assertEquals(2, shell.run("rules", "list", "--format", "csv"));
    assertTrue(shell.err().contains("expected one of [TEXT, JSON]"), shell.err());
  }

  @Test
  void theConfigurationSaysWhichRulesThereAre() throws IOException {
    write("pack/checks/novelty/overnight.yml", CHECK);
    Path config = write("site.yml", "rule-packs: [pack]\n");
    assertEquals(0, shell.run("rules", "list", "--config", config.toString()), shell.err());
    assertTrue(shell.out().contains("novelty/overnight"), shell.out());
    assertEquals(0, shell.run("explain", "novelty/overnight", "--config", config.toString()));
    assertTrue(shell.out().startsWith("Check novelty/overnight"), shell.out());
    assertEquals(2, shell.run("explain", "novelty/overnight", "--no-config"));
  }

  @Test
  void aRecordThatTheIndexDoesNotHoldIsToldBeforeAnythingIsChecked() throws IOException {
    write(
        "checks/novelty/overnight.yml",
        CHECK.replace("when:", "sources: [olsen-minoxidil-2020]\nwhen:"));
    String told =
        "overnight.yml:5:11: the index has no record 'olsen-minoxidil-2020'; did you mean"
            + " 'olsen-minoxidil-2002'?";
    assertEquals(2, shell.run("rules", "test", folder.toString()));
    assertTrue(shell.err().contains(told), shell.err());
    Shell real = new Shell(new Wiring());
    real.home = shell.home;
    String draft = Path.of("corpus", "drafts", "hyped-gene-shot.md").toString();
    assertEquals(2, real.run("check", "--rules", folder.toString(), draft));
    assertTrue(real.err().contains(told), real.err());
    assertEquals("", real.out());
  }

  @Test
  void aRuleThatIsThereIsNotOverwritten() throws IOException {
    Path file = write("checks/novelty/overnight.yml", CHECK);
    int code = shell.run("rules", "new", "checks/novelty/overnight", "--into", folder.toString());
    assertEquals(2, code);
    assertEquals(CHECK, Files.readString(file));
    assertTrue(shell.err().contains("there is a rule already"), shell.err());
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    for (String id :
        new String[] {"Novelty", "checks/hype/x", "claims/cost/Two Words", "a/b/c/d"}) {
      assertEquals(2, shell.run("rules", "new", id, "--into", folder.toString()), id);
    }
    assertTrue(isEmpty(folder));
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFailingExampleIsToldWithItsPlaceAndWhatWasFound() throws IOException {
    write("checks/novelty/overnight.yml", CHECK);
    assertEquals(1, shell.run("rules", "test", folder.toString()));
    String out = shell.out();
    String place = folder.resolve("checks/novelty/overnight.yml") + ":9:10";
    assertTrue(out.startsWith(place + ": rule novelty/overnight: expected “a true wonder”"), out);
    assertTrue(out.contains("found nothing; claims found: "), out);
    assertTrue(out.endsWith("1 rule tried, 1 failed\n"), out);
  }

  @Test
  void oneExampleIsTooFew() throws IOException {
    String one = "  - good: \"The cap is new.\"\n";
    write(
        "checks/novelty/overnight.yml",
        CHECK.replace("a true wonder", "a breakthrough").replace(one, ""));
    assertEquals(1, shell.run("rules", "test", folder.toString()));
    assertTrue(shell.out().contains("expected 2 examples of 'good', found 1"), shell.out());
  }

  @Test
  void everyBrokenRuleIsToldAndNothingIsTried() throws IOException {
    write("checks/novelty/overnight.yml", CHECK.replace("[{lemma:breakthrough}]", "[{lemma:"));
    write("checks/novelty/second.yml", CHECK.replace("severity: warning", "severity: loud"));
    assertEquals(2, shell.run("rules", "test", folder.toString()));
    assertEquals("", shell.out());
    assertTrue(shell.err().contains("second.yml:1:"), shell.err());
  }

  @Test
  void theListNamesEveryRule() throws IOException {
    write("checks/novelty/overnight.yml", CHECK);
    assertEquals(0, shell.run("rules", "list", "--rules", folder.toString()));
    assertTrue(
        shell.out().contains("checks/novelty/overnight warning\n  Hype: “{claim}”.\n"),
        shell.out());
    assertEquals(0, shell.run("rules", "list", "--format", "json"));
    JsonNode rules = new ObjectMapper().readTree(shell.out()).get("rules");
    assertTrue(rules.size() > 150);
    JsonNode first = rules.get(0);
    assertEquals("checks/approval/contradicted", first.get("place").asString());
    assertEquals("error", first.get("severity").asString());
    assertTrue(first.get("standard").asString().toLowerCase(Locale.ROOT).contains("fda"));
  }

  @Test
  void pagesAreWrittenOnceAndThenUpToDate() throws IOException {
    Path pages = folder.resolve("pages");
    Files.createDirectories(pages);
    Files.writeString(pages.resolve("own.md"), "# Mine\n");
    assertEquals(1, shell.run("rules", "pages", "--check", "--out", pages.toString()));
    assertEquals(0, shell.run("rules", "pages", "--out", pages.toString()));
    assertEquals(0, shell.run("rules", "pages", "--check", "--out", pages.toString()));
    Path hype = pages.resolve("novelty/hype.md");
    Files.copy(hype, pages.resolve("novelty/gone.md"));
    assertEquals(0, shell.run("rules", "pages", "--out", pages.toString()));
    assertTrue(Files.notExists(pages.resolve("novelty/gone.md")));
    assertTrue(Files.exists(pages.resolve("own.md")));
  }

  private Path write(String place, String text) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
