package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;

class SecondReaderTest {

  private static final SecondReader.Thresholds THRESHOLDS = new SecondReader.Thresholds(0.4, 0.26);

  @Test
  void aSentenceLikelyToPassIsToldNothing() {
    assertTrue(SecondReader.agreed(List.of(new double[] {0.3, 0.1, 0.6}), THRESHOLDS).isEmpty());
  }

  @Test
  void theLikeliestFlagIsToldAndOthersThatAreLikelyEnough() {
    List<double[]> chances =
        List.of(
            new double[] {0.3, 0.3, 0.4},
            new double[] {0.5, 0.2, 0.3},
            new double[] {0.1, 0.5, 0.4});
    assertEquals(List.of(0, 1), SecondReader.agreed(chances, THRESHOLDS));
  }

  @Test
  void theModelThatShipsHasTheLabelsThatAreReadOffIt() {
    LinearModel model = LinearModel.resource(SecondReader.class, "second-reader.model");
    assertEquals(SecondReader.LABELS, model.labels());
  }

  @Test
  void whatIsSaidOfFewClaimsIsToldInFull() {
    assertTrue(told("Burdock root oil stops hair loss within a season."));
  }

  @Test
  void theSameSentenceIsLetPassInACarefulArticle() {
    String careful =
        """
        Burdock root oil has not been tested in a trial. There is no evidence that it helps.
        Side effects include itching. Burdock root oil may irritate the scalp.
        Minoxidil may slow hair loss in some men. Studies of the oil in people are needed.
        Burdock root oil is not approved by the FDA. It might not work at all.
        Burdock root oil prevents hair loss.
        """;
    assertFalse(told(careful));
  }

  @Test
  void aFindingStandsOnTheLineThatHoldsMostOfIt() {
    String text = "and\nthe loss had stopped";
    assertEquals(new Span(4, 24), FindingWriter.onOneLine(new Span(0, 24), text));
    assertEquals(new Span(4, 8), FindingWriter.onOneLine(new Span(4, 8), text));
  }

  private static boolean told(String text) {
    return Distribution.check(Format.TEXT, text).findings().stream()
        .anyMatch(finding -> finding.rule().startsWith("certainty/"));
  }
}
