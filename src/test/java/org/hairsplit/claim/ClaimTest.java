package org.hairsplit.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    "EFFICACY, AFFIRMED, ASSERTED, true, true, false",
    "EFFICACY, AFFIRMED, PROJECTED, true, true, false",
    "EFFICACY, AFFIRMED, HEDGED, false, false, true",
    "EFFICACY, AFFIRMED, QUESTIONED, false, false, false",
    "EFFICACY, NEGATED, ASSERTED, true, false, true",
    "SAFETY, AFFIRMED, ASSERTED, true, true, true",
    "STAGE, AFFIRMED, ASSERTED, true, true, true",
    "REGULATORY, AFFIRMED, ASSERTED, true, true, true"
  })
  void mannerIsToldOfPolarityModalityAndKind(
      ClaimKind kind,
      Polarity polarity,
      Modality modality,
      boolean assured,
      boolean toldAsFact,
      boolean careful) {
    Claim claim = BareClaim.of(kind, polarity, modality, "text", new Span(0, 4));
    assertEquals(assured, claim.assured());
    assertEquals(toldAsFact, claim.toldAsFact());
    assertEquals(careful, claim.careful());
  }
}
