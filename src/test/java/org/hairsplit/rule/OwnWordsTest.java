package org.hairsplit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.yaml.YamlValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that users add to the lexicon, and digests had without parsing. */
class OwnWordsTest {

  private static final Path RULES = Path.of("rules");

  @Test
  void ownTreatmentsAreKnownByTheirNames() {
    TermList treatments =
        load("interventions: [{id: zelafoam, names: [Zelafoam, ZF-12], type: drug}]")
            .lexicon()
            .interventions();
    assertEquals("zelafoam", id(treatments, "ZF-12"));
    assertEquals("minoxidil", id(treatments, "minoxidil"));
  }

  @Test
  void namesAreAddedToWhatIsInTheLexicon() {
    RuleSet rules =
        load(
            "interventions: [{id: minoxidil, names: [Schopfwuchs]}]\n"
                + "conditions: [{id: hair-loss, names: [shining scalp]}]");
    assertEquals("minoxidil", id(rules.lexicon().interventions(), "Schopfwuchs"));
    assertEquals("minoxidil", id(rules.lexicon().interventions(), "Rogaine"));
    assertEquals("hair-loss", id(rules.lexicon().conditions(), "shining scalp"));
  }

  @Test
  void aMistakeIsNamedWithItsPlaceInTheConfiguration() {
    assertFault(
        ".hairsplit.yml:1:45: 'minoxidil' is in the lexicon already; only names can be added to it",
        "interventions: [{id: minoxidil, names: [X], type: drug}]");
    assertFault(
        ".hairsplit.yml:1:35: name 'Rogaine' already belongs to 'minoxidil'",
        "interventions: [{id: xyz, names: [Rogaine], type: drug}]");
    assertFault(
        ".hairsplit.yml:1:17: 'names' is missing", "interventions: [{id: zelafoam, type: drug}]");
    assertFault(
        ".hairsplit.yml:1:22: id 'Zela Foam' is not lower case words joined by hyphens",
        "interventions: [{id: Zela Foam, names: [Z], type: drug}]");
  }

  @Test
  void ownWordsChangeTheDigestByWhatTheySay() {
    String one = load("conditions: [{id: hair-loss, names: [a]}]").digest();
    assertEquals(one, load("\n# elsewhere\nconditions:\n- {id: hair-loss, names: [a]}").digest());
    assertNotEquals(one, load("conditions: [{id: hair-loss, names: [b]}]").digest());
    assertNotEquals(one, RuleLoader.load(List.of(RULES)).digest());
  }

  @Test
  void theDigestIsTheSameWithoutParsing(@TempDir Path pack) throws IOException {
    Path check = pack.resolve("checks/novelty/hype.yml");
    Files.createDirectories(check.getParent());
    String text = Files.readString(RULES.resolve("checks/novelty/hype.yml"));
    Files.writeString(check, text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    Path built = Path.of(System.getProperty("hairsplit.home", "target/hairsplit"), "rules");
    LexiconEntries own = own("conditions: [{id: hair-loss, names: [a]}]");
    for (List<Path> folders : List.of(List.of(RULES), List.of(built), List.of(built, pack))) {
      RuleSet loaded = RuleLoader.load(folders, own);
      RuleDigest told = RuleLoader.digest(folders, own);
      assertEquals(loaded.digest(), told.digest(), "" + folders);
      assertEquals(List.copyOf(loaded.severities().keySet()), told.ids());
    }
    assertEquals(
        RuleLoader.load(List.of(RULES)).digest(),
        RuleLoader.digest(List.of(RULES), LexiconEntries.NONE).digest());
  }

  @Test
  void anEditedRuleHasAnotherDigest(@TempDir Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, copy));
    }
    String before = RuleLoader.digest(List.of(copy), LexiconEntries.NONE).digest();
    Path cues = copy.resolve("lexicon/cues.yml");
    Files.writeString(cues, Files.readString(cues) + "\n# a remark\n");
    assertNotEquals(before, RuleLoader.digest(List.of(copy), LexiconEntries.NONE).digest());
  }

  private static void copy(Path file, Path folder) {
    try {
      Path to = folder.resolve(RULES.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFault(String message, String lexicon) {
    RuleException fault = assertThrows(RuleException.class, () -> load(lexicon));
    assertEquals(message, fault.problems().get(0).toString());
  }

  private static String id(TermList terms, String name) {
    return terms.find(TermList.words(name), 0).orElseThrow().term().id();
  }

  private static RuleSet load(String lexicon) {
    return RuleLoader.load(List.of(RULES), own(lexicon));
  }

  private static LexiconEntries own(String lexicon) {
    YamlValue file = YamlValue.parse(".hairsplit.yml", lexicon);
    return new LexiconEntries(
        file.get("interventions").map(YamlValue::items).orElse(List.of()),
        file.get("conditions").map(YamlValue::items).orElse(List.of()));
  }
}
