package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;

/** Looks for a record that holds both treatments of a comparison. */
final class HeadToHeadComparison implements Comparison {

  @Override
  public String name() {
    return "head-to-head";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.COMPARISON);
  }

  @Override
  public Outcome compare(Case before) {
    List<String> named = before.extracted().statement().named();
    if (named.size() < 2) {
      return Outcome.UNDECIDED;
    }
    List<Source> both =
        before.records().stream()
            .filter(source -> source.interventions().containsAll(named.subList(0, 2)))
            .limit(3)
            .toList();
    return both.isEmpty()
        ? Outcome.of(Stance.WEAKER, List.of(), "no record compares the two")
        : Outcome.of(Stance.SUPPORTS, both, "the two were compared");
  }
}
