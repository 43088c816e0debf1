package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PubMedXmlTest {

  @TempDir Path folder;

  @Test
  void aTrialIsReadWithAllThatPubMedSaysOfIt() throws Exception {
    Source trial = Imported.fixture("pubmed.xml").get(0);
    assertEquals("pmid-99000001", trial.id());
    assertEquals(
        "Oral minoxidil against placebo in women with female pattern hair loss: a double-blind"
            + " trial",
        trial.title());
    assertEquals("randomized-trial", trial.kind());
    assertEquals(EvidenceStage.PHASE_3, trial.stage());
    assertEquals("phase 3", trial.phase());
    assertEquals(2023, trial.year());
    assertEquals("The Journal of Invented Trichology", trial.publisher());
    assertEquals(
        Map.of(
            "pmid", "99000001",
            "pmcid", "PMC9900001",
            "doi", "10.9999/jit.2023.0042",
            "nct", "NCT09990001"),
        trial.identifiers());
    assertEquals("human", trial.species());
    assertEquals("female", trial.sex());
    assertEquals("adults", trial.age());
    assertEquals(1204, trial.participants());
    assertEquals("Hair Fund", trial.funding());
    assertTrue(trial.interventions().contains("oral-minoxidil"), trial.interventions().toString());
    assertEquals(List.of("Minoxidil"), trial.interventionNames());
    assertTrue(trial.conditions().contains("androgenetic-alopecia"), trial.conditions().toString());
    assertTrue(
        trial.says().startsWith("BACKGROUND: Tablets are taken more and more often & little"));
    assertTrue(trial.says().contains("12.4 hairs per cm2 with the tablet"));
    assertEquals(Source.IMPORTED, trial.checked());
  }

  @Test
  void aTrialInMiceIsAnAnimalStudy() throws Exception {
    Source study = Imported.fixture("pubmed.xml").get(1);
    assertEquals("Topical rapamycin wakes resting follicles", study.title());
    assertEquals("animal-study", study.kind());
    assertEquals(EvidenceStage.ANIMAL, study.stage());
    assertEquals("mouse", study.species());
    assertEquals(2019, study.year());
    assertNull(study.phase());
  }

  @Test
  void aRetractedReviewIsNoEvidenceAndSaysSo() throws Exception {
    Source review = Imported.fixture("pubmed.xml").get(2);
    assertEquals("meta-analysis", review.kind());
    assertEquals("retracted", review.status());
    assertNull(review.stage());
    assertEquals(Source.GUESSED, review.checked());
  }

  @Test
  void deletedCitationsAreNoRecords() throws Exception {
    assertEquals(3, Imported.fixture("pubmed.xml").size());
  }

  @Test
  void aGzippedFileReadsTheSame() throws Exception {
    Path packed =
        Imported.write(folder, "pubmed25n0001.xml.gz", Imported.gzip(Imported.bytes("pubmed.xml")));
    assertEquals(Imported.fixture("pubmed.xml"), Imported.read(packed));
  }
}
