package org.hairsplit.evidence;

import java.util.List;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What a source claims, told as an article's claims are, so that the two can be compared.
 *
 * @param kind what it is about
 * @param polarity affirmed or negated
 * @param modality how strongly it is put
 * @param stage the stage of evidence it names, or null
 * @param interventions lexicon ids of the treatments it speaks of, sorted; empty if none is known
 * @param text the words of the claim
 * @param sentence the sentence of the record that they stand in
 */
public record SourceClaim(
    ClaimKind kind,
    Polarity polarity,
    Modality modality,
    @Nullable EvidenceStage stage,
    List<String> interventions,
    String text,
    String sentence) {

  public SourceClaim {
    interventions = List.copyOf(interventions);
  }
}
