package org.hairsplit.claim;

import java.util.List;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One checkable statement of an article. Immutable.
 *
 * @param id {@code c1}, {@code c2}, … in the order of the article
 * @param kind what it is about
 * @param text the words of the claim, markup aside
 * @param span where they stand in the file; the file's text under it may hold markup
 * @param sentence where the whole sentence stands in the file
 * @param polarity affirmed or negated
 * @param modality how strongly it is put
 * @param strength Sumner's scale folded to 0 none, 1 correlational, 2 conditional causal, 3 causal;
 *     null where the kind has none
 * @param interventions lexicon ids of the treatments it speaks of, sorted; empty if none is known
 * @param conditions lexicon ids of the conditions it speaks of, sorted
 * @param population whom it speaks of
 * @param stage the stage of evidence it names, or null
 * @param values numbers and years, in the order of the text
 * @param attributedTo whom the sentence credits, in its words, or null
 * @param rule id of the claim rule that found it
 */
public record Claim(
    String id,
    ClaimKind kind,
    String text,
    Span span,
    Span sentence,
    Polarity polarity,
    Modality modality,
    @Nullable Integer strength,
    List<String> interventions,
    List<String> conditions,
    Population population,
    @Nullable EvidenceStage stage,
    List<Quantity> values,
    @Nullable String attributedTo,
    String rule) {

  public Claim {
    interventions = List.copyOf(interventions);
    conditions = List.copyOf(conditions);
    values = List.copyOf(values);
  }

  /** Neither hedged nor asked. */
  public boolean assured() {
    return modality == Modality.ASSERTED || modality == Modality.PROJECTED;
  }

  /** Told as fact: affirmed, and neither hedged nor asked. */
  public boolean toldAsFact() {
    return polarity == Polarity.AFFIRMED && assured();
  }

  /** A doubt, or a word on the stage of evidence, on regulators or on harms. */
  public boolean careful() {
    return polarity == Polarity.NEGATED
        || modality == Modality.HEDGED
        || kind == ClaimKind.STAGE
        || kind == ClaimKind.REGULATORY
        || kind == ClaimKind.SAFETY;
  }
}
