package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.Checker;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.SourceIndexBuilder;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on one sentence, and the records it rests on, by comparison. */
class VerdictsTest {

  @ParameterizedTest
  @CsvSource({
    // Of these the records have observations only, or trials in another condition or form.
    "Tofacitinib has finished a Phase 2 trial in alopecia areata., UNSUPPORTED",
    "Semaglutide has finished a Phase 3 trial in obesity., UNSUPPORTED",
    "Ruxolitinib cream has finished Phase 3 trials in eczema., UNSUPPORTED",
    // After approval there may be trials that are not on record.
    "Latanoprost and finasteride were compared in a Phase 4 trial., UNSUPPORTED",
    // A review of trials is no phase beyond those reviewed.
    "Saw palmetto has finished a Phase 3 trial., CONTRADICTED",
    "Saw palmetto has finished a Phase 2 trial., SUPPORTED",
    "PP405 has finished a Phase 3 trial in alopecia., CONTRADICTED"
  })
  void aPhaseIsWeighedAgainstTrialsInHair(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.STAGE).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    // Reviews of it do not make it come to market.
    "Saw palmetto will be approved by 2027., OVERSTATED",
    "Saw palmetto will be approved by 2040., UNSUPPORTED",
    // Tried in people, in no phase on record.
    "Bicalutamide will be approved for hair loss by 2027., UNSUPPORTED"
  })
  void aPromisedYearIsWeighedAgainstTheFurthestPhase(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.TIMELINE).verdict());
  }

  @Test
  void aPromisedYearIsWeighedOverAnIndexWithoutTheAveragesToo(@TempDir Path folder)
      throws IOException {
    Lexicon lexicon = Distribution.checker().rules().lexicon();
    Path records = Files.createDirectory(folder.resolve("records"));
    Files.writeString(
        records.resolve("mine.yml"),
        """
        {id: mine, title: A trial of PP405, kind: open-label-trial, interventions: [pp405],
         intervention_names: [PP405], conditions: [hair-loss], condition_names: [hair loss],
         population: {species: human}, phase: '1', stage: phase-1, says: It grew some hair.,
         basis: ours, checked: read}
        """);
    Path index = folder.resolve("index");
    SourceIndexBuilder.build(records, lexicon.interventions(), lexicon.conditions(), index);
    try (Checker checker = Distribution.checkerOver(index)) {
      Article article = Distribution.article(Format.TEXT, "PP405 will be available by 2029.");
      JudgedClaim judged =
          JudgedClaims.first(checker.check(article, Distribution.TODAY), ClaimKind.TIMELINE);
      assertEquals(Verdict.OVERSTATED, judged.verdict());
      assertEquals(List.of("mine"), deciding(judged, Stance.WEAKER));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Topical minoxidil can cause scalp irritation., SUPPORTED",
    "Finasteride may cause sexual side effects in some men., SUPPORTED",
    "Finasteride’s side effects include erectile dysfunction., SUPPORTED",
    // No record tells of it, or of how often it comes.
    "Minoxidil causes liver failure., UNSUPPORTED",
    "Erectile dysfunction from finasteride is rare., UNSUPPORTED",
    "Does minoxidil cause irritation?, UNCHECKED",
    "Minoxidil is safe., OVERSTATED",
    "Minoxidil isn’t safe., UNSUPPORTED",
    "Minoxidil does not cause irritation., OVERSTATED"
  })
  void harmsAreBorneOutAndTheirDenialIsNot(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.SAFETY).verdict());
  }

  @Test
  void theRecordsShownForAHarmNameIt() {
    JudgedClaim judged =
        JudgedClaims.first("Topical minoxidil can cause irritation.", ClaimKind.SAFETY);
    List<Evidence> showing =
        judged.evidence().stream().filter(one -> one.stance() == Stance.SUPPORTS).toList();
    assertFalse(showing.isEmpty());
    for (Evidence evidence : showing) {
      String safety = evidence.source().safety();
      assertTrue(safety != null && safety.contains("rritation"), evidence.toString());
    }
  }

  @Test
  void aStudyOfBothTreatmentsIsShownAndDecidesNothing() {
    JudgedClaim judged =
        JudgedClaims.first("Dutasteride is better than finasteride.", ClaimKind.COMPARISON);
    assertEquals(Verdict.UNSUPPORTED, judged.verdict());
    Evidence first = judged.evidence().get(0);
    assertEquals("gubelin-dutasteride-2014", first.source().id());
    assertEquals(Stance.NEUTRAL, first.stance());
  }

  @Test
  void aListOfApprovalsComparesNothing() {
    JudgedClaim judged =
        JudgedClaims.first("Baricitinib is better than ritlecitinib.", ClaimKind.COMPARISON);
    assertEquals(Verdict.OVERSTATED, judged.verdict());
  }

  @Test
  void proofRestsOnTheRecordsThatReachTheLevel() {
    JudgedClaim approved = JudgedClaims.first("Dutasteride regrows hair.", ClaimKind.EFFICACY);
    assertEquals(Verdict.SUPPORTED, approved.verdict());
    assertEquals(
        List.of("cheon-dutasteride-2015", "dutasteride-japan-2015", "dutasteride-korea-pms"),
        deciding(approved, Stance.SUPPORTS));
    JudgedClaim trialled = JudgedClaims.first("PRP regrows hair.", ClaimKind.EFFICACY);
    assertEquals(
        List.of("georgescu-prp-2022", "kieling-prp-2024", "zhou-prp-2021"),
        deciding(trialled, Stance.SUPPORTS));
  }

  @Test
  void aConditionThatNobodyStudiedIsOutOfScope() {
    assertEquals(
        Verdict.OVERSTATED,
        JudgedClaims.first("Finasteride treats scarring alopecia.", ClaimKind.EFFICACY).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    // The regulator's own word is on record.
    "Dutasteride isn’t FDA-approved for androgenetic alopecia., SUPPORTED",
    "PRP is not FDA-approved for hair loss., SUPPORTED",
    "Tofacitinib is not approved for alopecia areata., SUPPORTED",
    "HairMax is not FDA-approved for hair loss; it is FDA-cleared., SUPPORTED",
    // The records say nothing of that regulator, or of that use.
    "Topical minoxidil is not approved in China., UNSUPPORTED",
    "Minoxidil isn’t FDA-approved for alopecia areata., UNSUPPORTED",
    "PRP is not approved in Japan for hair loss., UNSUPPORTED",
    "Neither PRP nor minoxidil is approved in China., UNSUPPORTED",
    "Neither PRP nor finasteride is FDA-approved for androgenetic alopecia., CONTRADICTED",
    "Dutasteride is not approved in Japan for androgenetic alopecia., CONTRADICTED"
  })
  void aDenialIsBorneOutByTheRegulatorItSpeaksOf(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.REGULATORY).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "Minoxidil was approved by the TGA in Australia., UNSUPPORTED",
    "Minoxidil is approved in Switzerland for hair loss., UNSUPPORTED",
    "Minoxidil is approved in Canada for hair loss., SUPPORTED"
  })
  void anApprovalIsThatOfTheRegulatorNamed(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.REGULATORY).verdict());
  }

  @Test
  void aDenialShowsTheDecisionItRestsOn() {
    JudgedClaim judged =
        JudgedClaims.first("Dutasteride isn’t FDA-approved for hair loss.", ClaimKind.REGULATORY);
    List<Evidence> deciding =
        judged.evidence().stream().filter(one -> one.stance() == Stance.SUPPORTS).toList();
    assertEquals(1, deciding.size());
    assertTrue(
        deciding.get(0).source().approvals().stream()
            .anyMatch(one -> one.decision() == Approval.Decision.NOT_APPROVED));
  }

  private static List<String> deciding(JudgedClaim judged, Stance stance) {
    return judged.evidence().stream()
        .filter(evidence -> evidence.stance() == stance)
        .map(evidence -> evidence.source().id())
        .toList();
  }
}
