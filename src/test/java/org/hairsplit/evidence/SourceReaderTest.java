package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.yaml.YamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

  private static final String LEAST =
      """
      id: a-trial
      title: A trial
      kind: randomized-trial
      says: It ended.
      checked: read
      """;

  private final SourceReader reader = new SourceReader(Lexicon.INTERVENTIONS, Lexicon.CONDITIONS);

  @Test
  void readsTheLeastRecord() {
    Source source = read(LEAST);
    assertEquals("a-trial", source.id());
    assertNull(source.year());
    assertNull(source.stage());
    assertEquals(List.of(), source.approvals());
  }

  @Test
  void readsEveryPart() {
    Source source =
        read(
            LEAST
                + """
                year: 2020
                identifiers:
                  doi: 10.1000/x
                  nct: [NCT00000001, NCT00000002]
                interventions: [oral-mixolin, fernweed]
                conditions: [pattern-loss]
                population: {species: human, sex: male, participants: 30}
                stage: phase-2
                approvals:
                  - {intervention: mixolin, regulator: fda, decision: trial-allowed, condition: gout, year: 2019}
                outcomes:
                  - {measure: hair count, arm: mixolin, value: '12', unit: hairs, timepoint: week 8, comparator: placebo 3}
                """);
    assertEquals("NCT00000001 NCT00000002", source.identifiers().get("nct"));
    assertEquals(List.of("fernweed", "oral-mixolin"), source.interventions());
    assertEquals(EvidenceStage.PHASE_2, source.stage());
    assertEquals(30, source.participants());
    assertEquals(
        List.of(
            new Approval("mixolin", "fda", Approval.Decision.TRIAL_ALLOWED, "gout", null, 2019)),
        source.approvals());
    assertEquals(
        List.of("hair count: 12 hairs with mixolin, week 8, against placebo 3"), source.outcomes());
  }

  @Test
  void namesFileAndLineOfAMistake() {
    assertMistake("r.yml:6:1", LEAST + "- x\n");
    assertMistake("r.yml:6:1: unknown key 'colour'", LEAST + "colour: red\n");
    assertMistake("r.yml:6:7: 'soon' is not a whole number", LEAST + "year: soon\n");
    assertMistake("r.yml:6:8: 'phase-9' is not one of in-vitro", LEAST + "stage: phase-9\n");
    assertMistake(
        "r.yml:6:17: 'snake-oil' is not in the lexicon", LEAST + "interventions: [snake-oil]\n");
    assertMistake("'says' is missing", LEAST.replace("says: It ended.\n", ""));
    assertMistake("unknown key 'isbn'", LEAST + "identifiers:\n  isbn: 1\n");
    assertMistake(
        "r.yml:7:5: 'decision' is missing",
        LEAST + "approvals:\n  - {intervention: mixolin, regulator: fda}\n");
  }

  @Test
  void refusesTwoRecordsWithOneId(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yml"), LEAST);
    Files.writeString(folder.resolve("b.yml"), LEAST);
    YamlException e = assertThrows(YamlException.class, () -> SourceCorpus.read(folder, reader));
    assertTrue(
        e.getMessage().contains("b.yml: id 'a-trial' is already used by a.yml"), e.getMessage());
  }

  @Test
  void theDigestFollowsTheContents(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yml"), LEAST);
    Files.writeString(folder.resolve("notes.txt"), "not a record");
    String digest = SourceCorpus.read(folder, reader).digest();
    assertEquals(digest, SourceCorpus.read(folder, reader).digest());
    Files.writeString(folder.resolve("a.yml"), LEAST.replace("ended", "began"));
    assertTrue(!digest.equals(SourceCorpus.read(folder, reader).digest()));
  }

  private Source read(String text) {
    return reader.parse("r.yml", text);
  }

  private void assertMistake(String message, String text) {
    YamlException e = assertThrows(YamlException.class, () -> read(text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }
}
