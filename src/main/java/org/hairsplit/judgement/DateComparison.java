package org.hairsplit.judgement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hairsplit.claim.Quantity;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.Stance;
import org.hairsplit.judgement.Development.Reached;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;

/**
 * Weighs a promised year: is it past already, and would a programme at this stage get there? The
 * years still needed are averages over all drugs (records {@code bmj-cycle-times-2014} and {@code
 * bio-success-2021}), so a promise is called early only where it beats them.
 */
final class DateComparison implements Comparison {

  private static final String CYCLE_TIMES = "bmj-cycle-times-2014";

  private final SourceIndex index;
  private final Development development;

  DateComparison(SourceIndex index, ConditionTree conditions) {
    this.index = index;
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
    EvidenceStage furthest = development.furthest(before).map(Reached::stage).orElse(null);
    if (furthest == null) {
      return Outcome.UNDECIDED;
    }
    int needed = yearsToMarket(furthest);
    Optional<Source> basis = index.byId(CYCLE_TIMES);
    int soonest = before.written().getYear() + needed;
    if (needed == 0 || year >= soonest || basis.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    return Outcome.of(
        Stance.WEAKER,
        List.of(basis.get()),
        "programmes at this stage took about " + needed + " more years on average, to " + soonest);
  }

  /** Average years from the start of a stage to the market; 0 where nothing can be said. */
  private static int yearsToMarket(EvidenceStage stage) {
    return switch (stage) {
      case IN_VITRO, EX_VIVO, ANIMAL -> 9;
      case PHASE_1 -> 7;
      case PHASE_2 -> 6;
      case PHASE_3 -> 3;
      default -> 0;
    };
  }

  private static int year(Quantity quantity) {
    return (int) quantity.value();
  }
}
