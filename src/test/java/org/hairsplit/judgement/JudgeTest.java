package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  @ParameterizedTest
  @CsvSource({
    "Olumiant is FDA-approved for alopecia areata., SUPPORTED",
    "Baricitinib isn’t FDA-approved for alopecia areata., CONTRADICTED",
    "Dutasteride isn’t FDA-approved for male pattern hair loss., SUPPORTED",
    "HairMax is FDA-approved for hair loss., CONTRADICTED",
    "ALY-101 is FDA-approved for alopecia areata., CONTRADICTED"
  })
  void approvalIsWeighedByIndicationAndKindOfDecision(String text, Verdict verdict) {
    assertEquals(verdict, JudgedClaims.first(text, ClaimKind.REGULATORY).verdict());
  }

  @Test
  void aClearedDeviceIsToldFromAnApprovedOne() {
    Assessment assessment = check("HairMax is FDA-approved for hair loss.");
    assertTrue(rules(assessment).stream().anyMatch(rule -> rule.startsWith("approval/")));
    JudgedClaim claim = JudgedClaims.first(assessment, ClaimKind.REGULATORY);
    assertTrue(
        claim.evidence().get(0).source().approvals().stream()
            .anyMatch(approval -> approval.decision() == Approval.Decision.CLEARED));
  }

  @Test
  void aDenialThatTheRecordsBearOutIsNotFlagged() {
    assertEquals(
        List.of(),
        rules(check("Minoxidil isn’t FDA-approved for alopecia areata.")).stream()
            .filter(rule -> rule.startsWith("approval/"))
            .toList());
  }

  @Test
  void aPhaseOnRecordIsSupportedAndOneBeyondItContradicted() {
    assertEquals(
        Verdict.SUPPORTED,
        JudgedClaims.first("ALY-101 is in a Phase IIa trial.", ClaimKind.STAGE).verdict());
    assertEquals(
        Verdict.CONTRADICTED,
        JudgedClaims.first("ALY-101 is in a Phase III trial.", ClaimKind.STAGE).verdict());
  }

  @Test
  void firstIsContradictedByAnEarlierRecord() {
    Assessment assessment = check("This is the first use of PRP for hair loss.");
    JudgedClaim claim = JudgedClaims.first(assessment, ClaimKind.NOVELTY);
    assertEquals(Verdict.CONTRADICTED, claim.verdict());
    Integer year = claim.evidence().get(0).source().year();
    assertTrue(year != null && year < 2026, "year " + year);
    assertTrue(rules(assessment).contains("novelty/first"));
  }

  @Test
  void aPromisedYearIsPastOnlyFromTheNextYearOn() {
    Article article = Distribution.article(Format.TEXT, "ALY-101 will be available by 2028.");
    assertNotEquals(Verdict.CONTRADICTED, timeline(article, LocalDate.of(2028, 12, 31)));
    assertEquals(Verdict.CONTRADICTED, timeline(article, LocalDate.of(2029, 1, 1)));
  }

  @Test
  void aYearSoonerThanProgrammesTakeIsOverstated() {
    Article soon = Distribution.article(Format.TEXT, "ALY-101 will be available by 2028.");
    assertEquals(Verdict.OVERSTATED, timeline(soon, Distribution.TODAY));
    Article late = Distribution.article(Format.TEXT, "ALY-101 will be available by 2040.");
    assertNotEquals(Verdict.OVERSTATED, timeline(late, Distribution.TODAY));
  }

  @Test
  void theLevelIsThatOfTheBestRecord() {
    Levels levels = new Levels(conditions());
    assertEquals(EvidenceLevel.UNNAMED, levels.of(List.of(), List.of()));
    assertEquals(EvidenceLevel.NONE, level());
    assertEquals(EvidenceLevel.NONE, level(record(null)));
    assertEquals(EvidenceLevel.PRECLINICAL, level(record(EvidenceStage.IN_VITRO)));
    assertEquals(EvidenceLevel.PRECLINICAL, level(record(EvidenceStage.ANIMAL)));
    assertEquals(
        EvidenceLevel.EARLY, level(record(EvidenceStage.ANIMAL), record(EvidenceStage.PHASE_2)));
    assertEquals(
        EvidenceLevel.TRIALLED,
        level(record(EvidenceStage.META_ANALYSIS), record(EvidenceStage.PHASE_1)));
  }

  @Test
  void onlyAnApprovalForHairMakesATreatmentApproved() {
    assertEquals(
        EvidenceLevel.APPROVED, level(record(null, Approval.Decision.APPROVED, "alopecia-areata")));
    assertEquals(
        EvidenceLevel.NONE, level(record(null, Approval.Decision.WARNED, "alopecia-areata")));
    assertEquals(
        EvidenceLevel.NONE,
        level(record(null, Approval.Decision.APPROVED, "rheumatoid-arthritis")));
    assertEquals(EvidenceLevel.NONE, level(record(null, Approval.Decision.APPROVED, null)));
  }

  @Test
  void fingerprintsStayWhenTheTextElsewhereChanges() {
    String fault = "This is the first use of PRP for hair loss.";
    Finding alone = finding(check(fault));
    Finding moved = finding(check("Hair is dead.\n\nIt grows slowly, they say.\n\n" + fault));
    assertEquals(alone.fingerprint(), moved.fingerprint());
    assertNotEquals(alone.span(), moved.span());
  }

  @Test
  void theSameFaultTwiceHasTwoFingerprints() {
    String fault = "This is the first use of PRP for hair loss.";
    List<String> prints =
        check(fault + "\n\n" + fault).findings().stream()
            .filter(finding -> finding.rule().equals("novelty/first"))
            .map(Finding::fingerprint)
            .toList();
    assertEquals(2, prints.size());
    assertEquals(2, prints.stream().distinct().count());
  }

  @Test
  void findingsOfTheWholeArticleComeFirstThenByPlace() {
    List<Finding> findings =
        check(
                "HairMax is FDA-approved for hair loss.\n\nThis is the first use of PRP for hair"
                    + " loss.\n\nALY-101 is in a Phase III trial.")
            .findings();
    int before = -1;
    for (Finding finding : findings) {
      int at = finding.span() == null ? -1 : finding.span().start();
      assertTrue(at >= before, findings.toString());
      before = at;
    }
    assertTrue(findings.size() >= 4, findings.toString());
  }

  @Test
  void everyClaimSaysWhatWasSearched() {
    for (JudgedClaim judged : check("ALY-101 is in a Phase III trial.").claims()) {
      assertFalse(judged.searched().isEmpty());
    }
  }

  private static Verdict timeline(Article article, LocalDate asOf) {
    return JudgedClaims.first(Distribution.checker().check(article, asOf), ClaimKind.TIMELINE)
        .verdict();
  }

  private static ConditionTree conditions() {
    return new ConditionTree(Distribution.checker().rules().lexicon().conditions());
  }

  private static EvidenceLevel level(Source... records) {
    return new Levels(conditions()).of(List.of("mixolin"), List.of(records));
  }

  private static Source record(@Nullable EvidenceStage stage) {
    return record(stage, List.of());
  }

  private static Source record(
      @Nullable EvidenceStage stage, Approval.Decision decision, @Nullable String condition) {
    return record(stage, List.of(new Approval("mixolin", "fda", decision, condition, null, 2020)));
  }

  private static Source record(@Nullable EvidenceStage stage, List<Approval> approvals) {
    List<String> mixolin = List.of("mixolin");
    return new Source(
        "record",
        "Mixolin",
        "note",
        2020,
        null,
        null,
        List.of(),
        new TreeMap<>(),
        mixolin,
        mixolin,
        List.of("hair-loss"),
        List.of("hair loss"),
        "human",
        null,
        null,
        null,
        stage,
        null,
        null,
        approvals,
        List.of(),
        null,
        null,
        null,
        "It says little.",
        "memory");
  }

  private static Finding finding(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.rule().equals("novelty/first"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rules(Assessment assessment) {
    return new ArrayList<>(assessment.findings().stream().map(Finding::rule).toList());
  }

  private static Assessment check(String text) {
    return Distribution.check(Format.TEXT, text);
  }
}
