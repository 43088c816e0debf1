package org.hairsplit.judgement;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.claim.Quantity;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.Stance;
import org.hairsplit.judgement.Development.Reached;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Timeline;

/**
 * Weighs a promised year: is it past already, and would a programme at this stage get there? The
 * years still needed are averages over all drugs, so a promise is called early only where it beats
 * them.
 */
final class DateComparison implements Comparison {

  private final Timeline timeline;
  private final List<Source> basis;
  private final Development development;

  DateComparison(Timeline timeline, SourceIndex index, ConditionTree conditions) {
    this.timeline = timeline;
    this.basis = timeline.sources().stream().flatMap(id -> index.byId(id).stream()).toList();
    this.development = new Development(conditions);
  }

  @Override
  public String name() {
    return "date";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.TIMELINE);
  }

  @Override
  public Outcome compare(Case before) {
    OptionalInt year =
        before.claim().values().stream()
            .filter(quantity -> quantity.unit().equals("year"))
            .mapToInt(DateComparison::year)
            .min();
    if (year.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    if (year.getAsInt() < before.asOf().getYear()) {
      return Outcome.of(Stance.REFUTES, List.of(), year.getAsInt() + " is already past");
    }
    return tooSoon(before, year.getAsInt());
  }

  private Outcome tooSoon(Case before, int year) {
    return development
        .furthest(before)
        .map(reached -> tooSoon(reached, before.written().getYear(), year))
        .orElse(Outcome.UNDECIDED);
  }

  private Outcome tooSoon(Reached reached, int written, int year) {
    Integer needed = timeline.yearsToMarket().get(reached.stage());
    if (needed == null || year >= written + needed) {
      return Outcome.UNDECIDED;
    }
    int soonest = written + needed;
    String reason =
        "programmes at this stage took about " + needed + " more years on average, to " + soonest;
    return Outcome.of(Stance.WEAKER, sources(reached), reason);
  }

  /**
   * The records of the averages, and the one of the stage. An index need not have the first: the
   * averages are the rules' own.
   */
  private List<Source> sources(Reached reached) {
    return Stream.concat(basis.stream(), Stream.of(reached.source())).distinct().toList();
  }

  private static int year(Quantity quantity) {
    return (int) quantity.value();
  }
}
