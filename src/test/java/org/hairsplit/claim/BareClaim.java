package org.hairsplit.claim;

import java.util.List;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Span;

/** Claims of which only what they say matters: of no treatment, condition, people or number. */
public final class BareClaim {

  private BareClaim() {}

  /** The claim {@code c1}, whose words are the first of its sentence. */
  public static Claim of(
      ClaimKind kind, Polarity polarity, Modality modality, String text, Span sentence) {
    return new Claim(
        "c1",
        kind,
        text,
        new Span(sentence.start(), sentence.start() + text.length()),
        sentence,
        polarity,
        modality,
        null,
        List.of(),
        List.of(),
        Population.UNSPECIFIED,
        null,
        List.of(),
        null,
        "rule");
  }
}
