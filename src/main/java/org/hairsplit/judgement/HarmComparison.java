package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;

/** Weighs the denial of harms against labels, alerts and reported harms. */
final class HarmComparison implements Comparison {

  @Override
  public String name() {
    return "harms";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.SAFETY);
  }

  @Override
  public Outcome compare(Case before) {
    List<Source> harms =
        before.records().stream().filter(source -> source.safety() != null).limit(3).toList();
    if (harms.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    return Outcome.of(Stance.WEAKER, harms, "the records tell of harms: " + harms.get(0).safety());
  }
}
