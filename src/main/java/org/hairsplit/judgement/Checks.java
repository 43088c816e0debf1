package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimKind;

/** The checks of claims, and which of them hold of one. Thread-safe. */
final class Checks {

  /** Of checks that say the same of the same words the first speaks. */
  private static final Comparator<Proposal> MOST_SPECIFIC =
      Comparator.comparing(Proposal::tentative)
          .thenComparing(Comparator.comparingInt(Proposal::demands).reversed());

  private final Map<ClaimKind, List<Check>> byKind;
  private final ConditionMatcher matcher;
  private final SourceIndex index;

  Checks(List<Check> checks, ConditionMatcher matcher, SourceIndex index) {
    this.byKind = byKind(checks);
    this.matcher = matcher;
    this.index = index;
  }

  private static Map<ClaimKind, List<Check>> byKind(List<Check> checks) {
    Map<ClaimKind, List<Check>> byKind = new EnumMap<>(ClaimKind.class);
    for (Check check : checks) {
      Set<ClaimKind> kinds = check.when().kinds();
      for (ClaimKind kind : kinds.isEmpty() ? EnumSet.allOf(ClaimKind.class) : kinds) {
        byKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(check);
      }
    }
    return byKind;
  }

  /**
   * What the checks that hold have to say, the most specific first.
   *
   * @param outcomes of every comparison of the claim, by name
   * @param traits of the article
   * @param cited whether a citation stands near the claim
   */
  List<Proposal> proposals(
      Case before, Map<String, Outcome> outcomes, Set<String> traits, boolean cited) {
    return holding(ofKind(before), before, outcomes, traits, cited)
        .map(check -> new Proposal(check, before, deciding(check, outcomes, before)))
        .sorted(MOST_SPECIFIC)
        .toList();
  }

  /** The checks that hold, tentative ones too; the parameters as of {@link #proposals}. */
  Stream<Check> all(Case before, Map<String, Outcome> outcomes, Set<String> traits, boolean cited) {
    return holding(ofKind(before), before, outcomes, traits, cited);
  }

  /** The firm checks that hold; the parameters as of {@link #proposals}. */
  Stream<Check> firm(
      Case before, Map<String, Outcome> outcomes, Set<String> traits, boolean cited) {
    Stream<Check> firm = ofKind(before).filter(check -> !check.tentative());
    return holding(firm, before, outcomes, traits, cited);
  }

  /** In the order of the rules. */
  private Stream<Check> ofKind(Case before) {
    return byKind.getOrDefault(before.claim().kind(), List.of()).stream();
  }

  private Stream<Check> holding(
      Stream<Check> asked,
      Case before,
      Map<String, Outcome> outcomes,
      Set<String> traits,
      boolean cited) {
    return asked.filter(check -> matcher.holds(check.when(), before, outcomes, traits, cited));
  }

  /**
   * What the finding rests on: the check's own records, the comparison it asked for, or the level
   * of evidence. A check of wording alone rests on no record.
   */
  private Outcome deciding(Check check, Map<String, Outcome> outcomes, Case before) {
    if (!check.sources().isEmpty()) {
      List<Source> own = check.sources().stream().flatMap(id -> index.byId(id).stream()).toList();
      return Outcome.of(Stance.REFUTES, own, own.isEmpty() ? "" : own.get(0).says());
    }
    for (var compared : check.when().comparisons()) {
      Outcome outcome = outcomes.get(compared.name());
      if (outcome != null) {
        return outcome;
      }
    }
    return check.when().evidence().isEmpty() ? Outcome.UNDECIDED : Levels.outcome(before);
  }
}
