package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Lexicon;

/** Every way to weigh a claim against the records. Thread-safe. */
final class Comparisons {

  private static final Set<ClaimKind> MECHANISMS = Set.of(ClaimKind.MECHANISM, ClaimKind.EFFICACY);

  private static final Set<ClaimKind> EVERY_KIND = Set.of(ClaimKind.values());

  private final List<Comparison> comparisons;

  Comparisons(
      Lexicon lexicon,
      SourceIndex index,
      ConditionTree conditions,
      Family family,
      KnownTreatments known) {
    Levels levels = new Levels(conditions);
    this.comparisons =
        List.of(
            new ApprovalComparison(conditions, family, lexicon.words()),
            new PhaseComparison(conditions),
            new SpeciesComparison(),
            new ProfileComparison(ProfileComparison.MECHANISM, MECHANISMS, known),
            new ProfileComparison("trials", EVERY_KIND, known),
            new ProfileComparison("market", EVERY_KIND, known),
            new EffectComparison(known),
            new ElsewhereComparison(lexicon),
            new StudyComparison(family, new JournalNames(lexicon.journals())),
            new ProofComparison(levels),
            new NoveltyComparison(conditions, family),
            new DateComparison(lexicon.timeline(), index, conditions),
            new HarmComparison(levels, lexicon.words()),
            new HeadToHeadComparison(),
            new ScopeComparison(conditions));
  }

  /** The names of all, as checks use them. */
  Set<String> names() {
    return comparisons.stream().map(Comparison::name).collect(Collectors.toSet());
  }

  /** What each comparison that can weigh the claim gives, by name. */
  Map<String, Outcome> of(Case before) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      if (comparison.kinds().contains(before.claim().kind())) {
        outcomes.put(comparison.name(), comparison.compare(before));
      }
    }
    return outcomes;
  }
}
