package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;

/**
 * Looks for a study that gave both treatments of a comparison. Which of the two did better is not
 * read from the records, so such a study is shown and decides nothing.
 */
final class HeadToHeadComparison implements Comparison {

  private static final int MOST = 3;

  private static final Set<String> KINDS =
      Set.of("randomized-trial", "open-label-trial", "meta-analysis");

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
            .filter(source -> KINDS.contains(source.kind()))
            .filter(source -> source.interventions().containsAll(named.subList(0, 2)))
            .limit(MOST)
            .toList();
    return both.isEmpty()
        ? Outcome.of(Stance.WEAKER, List.of(), "no study on record compares the two")
        : Outcome.of(Stance.NEUTRAL, both, "the records have a study of both");
  }
}
