package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.claim.Population;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.EvidenceStage;

/**
 * Notices that what is told of people, or of nobody in particular, is known from cells or animals
 * alone.
 */
final class SpeciesComparison implements Comparison {

  private static final Set<EvidenceStage> NOT_PEOPLE =
      Set.of(EvidenceStage.IN_VITRO, EvidenceStage.EX_VIVO, EvidenceStage.ANIMAL);

  @Override
  public String name() {
    return "species";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.EFFICACY, ClaimKind.MECHANISM, ClaimKind.SAFETY);
  }

  @Override
  public Outcome compare(Case before) {
    if (before.level() != EvidenceLevel.PRECLINICAL) {
      return Outcome.UNDECIDED;
    }
    List<Source> known =
        before.records().stream()
            .filter(source -> source.stage() != null && NOT_PEOPLE.contains(source.stage()))
            .limit(3)
            .toList();
    Population population = before.claim().population();
    if (known.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    if (population == Population.ANIMAL || population == Population.CELLS) {
      return Outcome.of(Stance.SUPPORTS, known, "the records have this in the same species");
    }
    String species = known.get(0).species();
    return Outcome.of(
        Stance.WEAKER,
        known,
        "the records know it from " + (species == null ? "laboratory work" : species) + " only");
  }
}
