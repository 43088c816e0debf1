package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.article.Block;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Quantity;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.judgement.Verdict;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.Severity;
import org.junit.jupiter.api.Test;

/** What must be seen in three scraped articles, whatever the rules become. */
class SeedsTest {

  private static final Path SEEDS = Path.of("..", "shared", "seeds");

  @Test
  void thePromisedYearsOfAly101AreReadAndFlagged() throws Exception {
    Assessment seed = seed("000_");
    JudgedClaim promise = claim(seed, ClaimKind.TIMELINE, "by 2029 or 2030");
    assertTrue(promise.claim().text().contains("projected"), promise.claim().text());
    List<Quantity> years = List.of(new Quantity(2029, "year"), new Quantity(2030, "year"));
    assertEquals(years, promise.claim().values());
    assertTrue(flagged(seed, promise.claim()));
  }

  @Test
  void theThreeApprovedPillsAreSupportedAndNotFlagged() throws Exception {
    Assessment seed = seed("000_");
    JudgedClaim pills =
        claim(seed, ClaimKind.REGULATORY, "three FDA-approved oral JAK inhibitor pills");
    assertFalse(flagged(seed, pills.claim()));
    assertEquals(Verdict.SUPPORTED, pills.verdict());
  }

  @Test
  void thePhaseOfAly101IsRead() throws Exception {
    JudgedClaim phase = claim(seed("000_"), ClaimKind.STAGE, "Phase IIa");
    assertEquals(EvidenceStage.PHASE_2, phase.claim().stage());
  }

  @Test
  void firstEverIsContradictedByAnEarlierRecord() throws Exception {
    Assessment seed = seed("000_");
    JudgedClaim first = claim(seed, ClaimKind.NOVELTY, "first-ever");
    assertEquals(Verdict.CONTRADICTED, first.verdict());
    assertFalse(first.evidence().isEmpty());
    assertTrue(flagged(seed, first.claim()));
  }

  @Test
  void aProvenRealityIsFlagged() throws Exception {
    assertFlagged(seed("000_"), "a proven reality");
  }

  @Test
  void thePreclinicalStageOfMicroRnaIsReadAndNotFlagged() throws Exception {
    Assessment seed = seed("001_");
    List<Claim> preclinical =
        seed.claims().stream()
            .map(JudgedClaim::claim)
            .filter(claim -> claim.kind() == ClaimKind.STAGE)
            .filter(claim -> claim.stage() == EvidenceStage.ANIMAL)
            .toList();
    assertFalse(preclinical.isEmpty());
    preclinical.forEach(claim -> assertFalse(flagged(seed, claim), claim.text()));
  }

  @Test
  void earlyTrialsWithSafetyProfilesAreFlagged() throws Exception {
    assertFlagged(seed("001_"), "Early trials have shown promising safety profiles");
  }

  @Test
  void aThingOfThePastIsFlagged() throws Exception {
    assertFlagged(seed("001_"), "hair loss will be a thing of the past");
  }

  @Test
  void thePlaceholderTextIsFound() throws Exception {
    assertTrue(
        seed("001_").findings().stream()
            .anyMatch(finding -> finding.rule().equals("article/placeholder-text")));
  }

  @Test
  void teasersAndTheCommentFormMakeNoClaim() throws Exception {
    Assessment seed = seed("001_");
    List<Block> furniture =
        seed.article().blocks().stream().filter(b -> b.role() != Block.Role.CONTENT).toList();
    assertTrue(furniture.size() >= 16, furniture.size() + " blocks of furniture");
    for (JudgedClaim judged : seed.claims()) {
      Claim claim = judged.claim();
      assertTrue(
          furniture.stream().noneMatch(b -> b.inFile().overlaps(claim.span())), claim.text());
      assertTrue(seed.article().locate(claim.span()).line() <= 63, claim.text());
    }
  }

  @Test
  void notApprovedIsReadAsADenialAndNotFlagged() throws Exception {
    Assessment seed = seed("002_");
    Claim denial = claim(seed, ClaimKind.REGULATORY, "FDA-approved").claim();
    assertEquals(Polarity.NEGATED, denial.polarity());
    assertTrue(denial.text().matches("isn.t FDA-approved.*"), denial.text());
    assertFalse(flagged(seed, denial));
  }

  @Test
  void theCarefulArticleHasNoErrorAndAtMostTwoWarnings() throws Exception {
    List<Severity> loud =
        seed("002_").findings().stream()
            .map(Finding::severity)
            .filter(severity -> severity != Severity.INFO)
            .toList();
    assertFalse(loud.contains(Severity.ERROR));
    assertTrue(loud.size() <= 2, loud.toString());
  }

  @Test
  void everyClaimCutsItsWordsOutOfTheFile() throws Exception {
    for (String name : List.of("000_", "001_", "002_")) {
      Assessment seed = seed(name);
      assertFalse(seed.claims().isEmpty());
      for (JudgedClaim judged : seed.claims()) {
        String cut = judged.claim().span().cut(seed.article().text());
        assertEquals(words(judged.claim().text()), words(cut));
      }
    }
  }

  private static JudgedClaim claim(Assessment seed, ClaimKind kind, String words) {
    return seed.claims().stream()
        .filter(judged -> judged.claim().kind() == kind)
        .filter(judged -> judged.claim().text().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " claim says: " + words));
  }

  private static boolean flagged(Assessment seed, Claim claim) {
    return seed.findings().stream()
        .anyMatch(finding -> finding.span() != null && finding.span().overlaps(claim.span()));
  }

  /** A finding must stand on these words, whichever kind of claim it is about. */
  private static void assertFlagged(Assessment seed, String words) {
    String text = seed.article().text();
    int at = text.indexOf(words);
    assertTrue(at >= 0, "the seed does not say: " + words);
    boolean found =
        seed.findings().stream()
            .anyMatch(
                finding ->
                    finding.span() != null
                        && finding.span().start() < at + words.length()
                        && at < finding.span().end());
    assertTrue(found, "not flagged: " + words);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Assessment seed(String prefix) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the seeds are not here");
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return Distribution.check(Format.TEXT, Files.readString(file, StandardCharsets.UTF_8));
    }
  }
}
