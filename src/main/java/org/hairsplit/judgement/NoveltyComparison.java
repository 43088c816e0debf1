package org.hairsplit.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;

/** Weighs "first" against earlier records of the same kind of treatment in people. */
final class NoveltyComparison implements Comparison {

  private final ConditionTree conditions;
  private final Family family;

  NoveltyComparison(ConditionTree conditions, Family family) {
    this.conditions = conditions;
    this.family = family;
  }

  @Override
  public String name() {
    return "novelty";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.NOVELTY);
  }

  @Override
  public Outcome compare(Case before) {
    int written = before.written().getYear();
    Optional<Source> earlier =
        family.kin(before.extracted().statement().named()).stream()
            .filter(source -> "human".equals(source.species()) && source.stage() != null)
            .filter(source -> source.year() != null && source.year() < written)
            .filter(source -> source.conditions().stream().anyMatch(conditions::hair))
            .min(Comparator.comparing(Source::year).thenComparing(Source::id));
    return earlier
        .map(
            source ->
                Outcome.of(
                    Stance.REFUTES,
                    List.of(source),
                    "people were treated in this way by " + source.year()))
        .orElse(Outcome.UNDECIDED);
  }
}
