package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormatsTest {

  @TempDir Path folder;

  @Test
  void aRegistrationWithResultsIsReadWithItsOutcomes() throws Exception {
    Source trial = Imported.fixture("studies.json").get(0);
    assertEquals("nct09990002", trial.id());
    assertEquals("trial-registration", trial.kind());
    assertEquals("phase 2/phase 3", trial.phase());
    assertEquals(EvidenceStage.PHASE_2, trial.stage());
    assertEquals(718, trial.participants());
    assertEquals("12 years and older", trial.age());
    assertEquals("all", trial.sex());
    assertEquals("human", trial.species());
    assertEquals(2022, trial.year());
    assertEquals("2021-000999-11", trial.identifiers().get("eudract"));
    assertEquals("completed (completion 2021-06-24); Canada, United States", trial.status());
    assertEquals("Invented Pharma", trial.funding());
    assertTrue(trial.interventions().contains("ritlecitinib"));
    assertEquals(List.of("alopecia-areata"), trial.conditions());
    assertEquals(
        List.of(
            "Participants with SALT 20 or less: 23.0 percentage of participants with Capsules,"
                + " Week 24",
            "Participants with SALT 20 or less: 1.6 percentage of participants with Placebo,"
                + " Week 24"),
        trial.outcomes());
    assertEquals(Source.IMPORTED, trial.checked());
  }

  @Test
  void aTrialThatNeverRanIsNoEvidence() throws Exception {
    Source trial = Imported.fixture("studies.json").get(1);
    assertNull(trial.stage());
    assertNull(trial.participants());
    assertEquals("withdrawn; stopped: No funds", trial.status());
    assertEquals("18 years to 55 years", trial.age());
    assertEquals("male", trial.sex());
  }

  @Test
  void oneStudyByItselfIsARecordToo() throws Exception {
    Path file =
        Imported.write(
            folder,
            "one.json",
            """
            {"protocolSection": {"identificationModule": {"nctId": "NCT09990004", "briefTitle": "Alone"}},
             "hasResults": false}
            """);
    assertEquals("nct09990004", Imported.read(file).get(0).id());
  }

  @Test
  void aLabelApprovesForWhatItsIndicationsNameAndNotForWhatTheyExclude() throws Exception {
    Source label = Imported.fixture("label.json").get(0);
    assertEquals("fda-label-aaaa1111-0000-4000-8000-00000000000a", label.id());
    assertEquals("regulator-label", label.kind());
    assertEquals(EvidenceStage.APPROVED, label.stage());
    assertEquals(2022, label.year());
    assertEquals(
        List.of(
            new Approval(
                "finasteride",
                "fda",
                Approval.Decision.APPROVED,
                "androgenetic-alopecia",
                "men",
                null)),
        label.approvals());
    assertTrue(label.safety().contains("Decreased libido"), label.safety());
  }

  @Test
  void aLabelWithoutAnApplicationIsNoApproval() throws Exception {
    Source label = Imported.fixture("label.json").get(1);
    assertEquals(List.of(), label.approvals());
    assertNull(label.stage());
    assertEquals("labelled, without an approved application", label.status());
  }

  @Test
  void anApplicationIsApprovedSinceItsFirstDecisionAndForNothingInParticular() throws Exception {
    Source application = Imported.fixture("drugsfda.json").get(0);
    assertEquals("fda-nda099999", application.id());
    assertEquals("regulator-approval", application.kind());
    assertEquals(1997, application.year());
    assertEquals(
        List.of(new Approval("finasteride", "fda", Approval.Decision.APPROVED, null, null, 1997)),
        application.approvals());
    assertEquals("approved by FDA; Prescription; ORAL", application.status());
  }

  @Test
  void aTentativeApprovalIsNone() throws Exception {
    Source application = Imported.fixture("drugsfda.json").get(1);
    assertEquals(List.of(), application.approvals());
    assertNull(application.stage());
  }

  @Test
  void aReferenceManagersItemIsReadAndItsWordsTellItsKind() throws Exception {
    List<Source> items = Imported.fixture("csl.json");
    Source trial = items.get(0);
    assertEquals("pmid-99000011", trial.id());
    assertEquals("10.9999/jit.2020.7", trial.identifiers().get("doi"));
    assertEquals("randomized-trial", trial.kind());
    assertEquals(Source.GUESSED, trial.checked());
    assertEquals("Sixty-eight men took part. Counts rose by 91 hairs.", trial.says());
    assertEquals(2020, trial.year());
    assertTrue(trial.interventions().contains("microneedling"));
    assertEquals("url-example-org-wigs", items.get(1).id());
    assertEquals("unclassified", items.get(1).kind());
    assertEquals(2018, items.get(1).year());
  }

  @Test
  void anAnswerOfCrossrefIsRead() throws Exception {
    Path file =
        Imported.write(
            folder,
            "crossref.json",
            """
            {"status": "ok", "message-type": "work", "message": {"DOI": "10.9999/x.1", "type": "journal-article",
             "title": ["A survey of shampoos"], "container-title": ["Suds"], "published": {"date-parts": [[2011]]},
             "clinical-trial-number": [{"clinical-trial-number": "nct09990005", "registry": "10.18810/x"}]}}
            """);
    Source work = Imported.read(file).get(0);
    assertEquals("nct09990005", work.id().equals("doi-10-9999-x-1") ? "wrong order" : work.id());
    assertEquals("A survey of shampoos", work.title());
    assertEquals("Suds", work.publisher());
    assertEquals(2011, work.year());
    assertEquals("observational", work.kind());
  }
}
