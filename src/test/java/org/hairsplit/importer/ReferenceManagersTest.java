package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceManagersTest {

  @TempDir Path folder;

  @Test
  void risIsReadWithLinesThatGoOn() throws Exception {
    Source trial = Imported.fixture("export.ris").get(0);
    assertEquals("pmid-99000021", trial.id());
    assertEquals("10.9999/jit.2018.5", trial.identifiers().get("doi"));
    assertEquals("NCT09990007", trial.identifiers().get("nct"));
    assertEquals(2018, trial.year());
    assertEquals("Journal of Invented Trichology", trial.publisher());
    assertEquals("randomized-trial", trial.kind());
    assertEquals(44, trial.participants());
    assertEquals("human", trial.species());
    assertTrue(trial.says().endsWith("rose by 17 hairs – no more."), trial.says());
    assertTrue(trial.conditions().contains("androgenetic-alopecia"));
  }

  @Test
  void aPressReleaseInRisIsOne() throws Exception {
    Source release = Imported.fixture("export.ris").get(1);
    assertEquals("press-release", release.kind());
    assertEquals(EvidenceStage.PHASE_2, release.stage());
    assertEquals("Invented Pharma", release.publisher());
    assertEquals(2024, release.year());
  }

  @Test
  void medlineIsReadAsPubMedXmlIs() throws Exception {
    Source trial = Imported.fixture("pubmed.nbib").get(0);
    assertEquals("pmid-99000031", trial.id());
    assertEquals(
        "Scalp cooling to prevent chemotherapy-induced alopecia: a multicentre randomised trial",
        trial.title());
    assertEquals("randomized-trial", trial.kind());
    assertEquals(EvidenceStage.PHASE_3, trial.stage());
    assertEquals(182, trial.participants());
    assertEquals("human", trial.species());
    assertEquals("female", trial.sex());
    assertEquals("NCI NIH HHS", trial.funding());
    assertEquals("PMC9900031", trial.identifiers().get("pmcid"));
    assertEquals("NCT09990008", trial.identifiers().get("nct"));
    assertEquals(Source.IMPORTED, trial.checked());
  }

  @Test
  void aLetterIsNoStudy() throws Exception {
    Source letter = Imported.fixture("pubmed.nbib").get(1);
    assertEquals("review", letter.kind());
    assertNull(letter.stage());
    assertEquals("An editorial, letter or comment, no study of its own.", letter.limits());
  }

  @Test
  void bibTexIsReadWithAbbreviationsAndTexMarks() throws Exception {
    List<Source> works = Imported.fixture("library.bib");
    Source cohort = works.get(0);
    assertEquals(2, works.size());
    assertEquals("pmid-99000041", cohort.id());
    assertEquals(
        "Spironolactone in women with Müller type hair loss: a retrospective cohort study",
        cohort.title());
    assertEquals("Journal of Invented Trichology", cohort.publisher());
    assertEquals("observational", cohort.kind());
    assertEquals(166, cohort.participants());
    assertEquals(
        "Records of 166 women were reviewed. About 74% improved or kept what they had.",
        cohort.says());
    assertEquals("https://www.example.org/costs?a=1&b=2", works.get(1).identifiers().get("url"));
    assertEquals(2020, works.get(1).year());
  }

  @Test
  void utf16WithAMarkIsRead() throws Exception {
    byte[] bytes =
        ("\ufeff" + new String(Imported.bytes("export.ris"), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_16LE);
    assertEquals(
        Imported.fixture("export.ris"), Imported.read(Imported.write(folder, "x.ris", bytes)));
  }

  @Test
  void aRecordOfOursIsTakenAsItIs() throws Exception {
    Source record = Imported.read(Path.of("corpus/sources/aa-lifetime-risk.yml")).get(0);
    assertEquals("partly recalled or second-hand", record.checked());
    assertEquals("aa-lifetime-risk", record.id());
  }
}
