package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;

/** Notices a condition that no record of the treatment in people has studied. */
final class ScopeComparison implements Comparison {

  private final ConditionTree conditions;

  ScopeComparison(ConditionTree conditions) {
    this.conditions = conditions;
  }

  @Override
  public String name() {
    return "scope";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.EFFICACY);
  }

  @Override
  public Outcome compare(Case before) {
    List<Source> inPeople =
        before.records().stream()
            .filter(source -> source.stage() != null && "human".equals(source.species()))
            .toList();
    List<String> claimed = before.claim().conditions().stream().filter(conditions::narrow).toList();
    if (inPeople.isEmpty() || claimed.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    for (String condition : claimed) {
      boolean studied =
          inPeople.stream()
              .flatMap(source -> source.conditions().stream())
              .anyMatch(known -> conditions.covers(known, List.of(condition)));
      if (!studied) {
        return Outcome.of(
            Stance.WEAKER,
            inPeople.subList(0, Math.min(3, inPeople.size())),
            "no record has studied it in " + condition.replace('-', ' '));
      }
    }
    return Outcome.UNDECIDED;
  }
}
