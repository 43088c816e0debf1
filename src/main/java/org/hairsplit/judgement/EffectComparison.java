package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.article.Block;
import org.hairsplit.claim.Population;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.TreatmentProfile;

/**
 * Notices effects that were seen in cells, tissue or animals only, by the treatments' profiles. The
 * sentence must name the treatment, or be an item of a list about it: what follows from a heading
 * alone may be about hair loss at large.
 */
final class EffectComparison implements Comparison {

  private final KnownTreatments known;

  EffectComparison(KnownTreatments known) {
    this.known = known;
  }

  @Override
  public String name() {
    return "effect";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.EFFICACY, ClaimKind.TIMELINE);
  }

  @Override
  public Outcome compare(Case before) {
    if (!before.claim().toldAsFact() || inTheLaboratory(before) || !named(before)) {
      return Outcome.UNDECIDED;
    }
    List<String> acting = Actors.before(before.extracted().statement(), before.extracted().to());
    return known
        .shared(acting, profile -> profile.effect() == TreatmentProfile.Effect.LABORATORY)
        .map(
            shared ->
                Outcome.of(
                    Stance.WEAKER,
                    shared.sources(),
                    "an effect on hair is known from " + shared.first().seen() + " only"))
        .orElse(Outcome.UNDECIDED);
  }

  private static boolean inTheLaboratory(Case before) {
    Population population = before.claim().population();
    return population == Population.ANIMAL || population == Population.CELLS;
  }

  private static boolean named(Case before) {
    Statement statement = before.extracted().statement();
    return !statement.named().isEmpty() || statement.block().kind() == Block.Kind.LIST_ITEM;
  }
}
