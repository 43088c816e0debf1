package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hairsplit.claim.BareClaim;
import org.hairsplit.claim.Claim;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrowdingTest {

  private final List<Finding> kept = new ArrayList<>();

  @Test
  void theSameWordsAreToldOfOneFaultOnce() {
    Finding first = finding("novelty/a", Severity.WARNING, new Span(0, 9));
    add(first, finding("novelty/b", Severity.WARNING, new Span(6, 9)));
    assertEquals(List.of(first), kept);
  }

  @Test
  void aRuleSpeaksOnceInASentence() {
    Finding first = finding("novelty/a", Severity.WARNING, new Span(0, 5));
    add(first, finding("novelty/a", Severity.WARNING, new Span(20, 25)));
    assertEquals(List.of(first), kept);
  }

  @Test
  void otherWordsOfTheSentenceMayHaveAFaultOfTheSameKind() {
    Finding first = finding("novelty/a", Severity.WARNING, new Span(0, 5));
    Finding second = finding("novelty/b", Severity.WARNING, new Span(20, 25));
    add(first, second);
    assertEquals(List.of(first, second), kept);
  }

  @Test
  void theMostSevereStaysInThePlaceOfTheOther() {
    Finding other = finding("stage/a", Severity.INFO, new Span(0, 5));
    Finding error = finding("novelty/b", Severity.ERROR, new Span(0, 9));
    add(finding("novelty/a", Severity.WARNING, new Span(0, 5)), other, error);
    assertEquals(List.of(error, other), kept);
  }

  @Test
  void theLessSevereDoesNotReplace() {
    Finding error = finding("novelty/a", Severity.ERROR, new Span(0, 5));
    add(error, finding("novelty/b", Severity.INFO, new Span(0, 4)));
    assertEquals(List.of(error), kept);
  }

  @Test
  void otherFlagsAndOtherSentencesAreLeftAlone() {
    Finding elsewhere = finding("novelty/a", Severity.ERROR, new Span(200, 210));
    Finding whole = finding("novelty/w", Severity.ERROR, null);
    kept.add(elsewhere);
    kept.add(whole);
    Finding novelty = finding("novelty/b", Severity.WARNING, new Span(0, 5));
    Finding stage = finding("stage/b", Severity.WARNING, new Span(0, 5));
    add(novelty, stage);
    assertEquals(List.of(elsewhere, whole, novelty, stage), kept);
  }

  private void add(Finding... fresh) {
    Crowding.add(kept, List.of(fresh), claim());
  }

  private static Finding finding(String rule, Severity severity, @Nullable Span span) {
    return new Finding(rule, severity, "message", null, span, "c1", List.of(), rule);
  }

  /** A claim whose sentence is the first hundred characters. */
  private static Claim claim() {
    return BareClaim.of(
        ClaimKind.NOVELTY, Polarity.AFFIRMED, Modality.ASSERTED, "first", new Span(0, 100));
  }
}
