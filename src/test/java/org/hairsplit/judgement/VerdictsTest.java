package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.rule.ClaimKind;
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
    assertEquals(verdict, judged(text, ClaimKind.STAGE).verdict());
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
    assertEquals(verdict, judged(text, ClaimKind.TIMELINE).verdict());
  }

  private static JudgedClaim judged(String text, ClaimKind kind) {
    List<JudgedClaim> claims = Distribution.check(Format.TEXT, text).claims();
    return claims.stream()
        .filter(judged -> judged.claim().kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + ": " + claims));
  }
}
