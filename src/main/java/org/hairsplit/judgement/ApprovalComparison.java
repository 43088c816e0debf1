package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hairsplit.claim.Claim;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;

/**
 * Weighs "approved" and "not approved" against regulators' decisions. Approval is by a regulator,
 * for an indication and a population, in a form and strength; clearance, designation and leave to
 * start a trial are none of it (FDA's own words, see STANDARDS: FDA words).
 */
final class ApprovalComparison implements Comparison {

  private final ConditionTree conditions;
  private final Family family;
  private final WordLists words;
  private final Regulators regulators;

  ApprovalComparison(ConditionTree conditions, Family family, WordLists words) {
    this.conditions = conditions;
    this.family = family;
    this.words = words;
    this.regulators = new Regulators(words);
  }

  @Override
  public String name() {
    return "approval";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.REGULATORY);
  }

  @Override
  public Outcome compare(Case before) {
    Claim claim = before.claim();
    boolean weighed =
        claim.text().toLowerCase(Locale.ROOT).contains("approv")
            && claim.modality() != Modality.QUESTIONED;
    if (!weighed || before.treatments().isEmpty()) {
      return Outcome.UNDECIDED;
    }
    Decision said = Decision.of(before, words, regulators);
    Outcome listed = listed(before, said);
    if (listed.decided()) {
      return listed;
    }
    return claim.polarity() == Polarity.NEGATED ? denied(before, said) : affirmed(before, said);
  }

  /** A list of the approved strengths must hold for each of the sexes that it names. */
  private Outcome listed(Case before, Decision said) {
    String text = before.extracted().statement().sentence().text().toLowerCase(Locale.ROOT);
    StrengthList list = StrengthList.of(text);
    if (list.stated().isEmpty() || before.treatments().size() > 1) {
      return Outcome.UNDECIDED;
    }
    String intervention = before.treatments().get(0);
    return list.weigh(
        family.name(intervention),
        decisions(
            before,
            intervention,
            one -> StrengthList.concerns(one) && regulators.meant(said, one)));
  }

  /** Every treatment named must be approved as the claim says. */
  private Outcome affirmed(Case before, Decision said) {
    List<Source> deciding = new ArrayList<>();
    for (String intervention : before.treatments()) {
      List<Decided> decisions = decisions(before, intervention, said::by);
      List<Decided> approved =
          decisions.stream().filter(one -> forThis(one.approval(), before)).toList();
      List<Decided> such = such(approved, said);
      if (such.isEmpty()) {
        boolean told = said.excused() || !named(before) || ofOtherUse(before);
        return told ? Outcome.UNDECIDED : wrong(decisions, approved, intervention, said);
      }
      if (before.treatments().size() == 1 && otherYear(such, said)) {
        return dated(such);
      }
      deciding.add(such.get(0).source());
    }
    return Outcome.of(Stance.SUPPORTS, deciding, "the approval is on record");
  }

  /** Approvals as the claim tells them; none if one of the sexes it names is in none of them. */
  private static List<Decided> such(List<Decided> approved, Decision said) {
    List<Decided> such = new ArrayList<>();
    for (Decision one : said.bySex()) {
      List<Decided> fit =
          approved.stream()
              .filter(decided -> one.forWhom(decided.approval()) && one.asWhat(decided.approval()))
              .toList();
      if (fit.isEmpty()) {
        return List.of();
      }
      such.addAll(fit);
    }
    return such;
  }

  /** Whether the treatment is not only named behind the claim, which may be about another. */
  private static boolean named(Case before) {
    return Actors.led(before.extracted().statement(), before.extracted().to());
  }

  /** Whether all uses that the claim names are none of hair: of those the records are not full. */
  private boolean ofOtherUse(Case before) {
    return conditions.noneOfHair(before.claim().conditions());
  }

  private Outcome wrong(
      List<Decided> decisions, List<Decided> approved, String intervention, Decision said) {
    if (!approved.isEmpty()) {
      return narrower(approved, intervention, said);
    }
    return decisions.stream()
        .filter(ApprovalComparison::againstApproval)
        .min(Decided.TELLING)
        .map(decided -> decided.refutes(insteadOf(decided, intervention)))
        .orElse(Outcome.UNDECIDED);
  }

  /** A warning on one use of a drug is no refusal of it. */
  private static boolean againstApproval(Decided decided) {
    Approval approval = decided.approval();
    return approval.decision() != Approval.Decision.WARNED || approval.condition() == null;
  }

  /** The approval holds for others than the claim says, or for another form or strength. */
  private Outcome narrower(List<Decided> all, String intervention, Decision said) {
    List<Decided> approved = said.strengths().isEmpty() ? all : inStrengths(all);
    if (approved.isEmpty() || !known(approved, said)) {
      return Outcome.UNDECIDED;
    }
    List<Decided> same = approved.stream().filter(one -> said.forWhom(one.approval())).toList();
    Decided nearest = same.isEmpty() ? approved.get(0) : same.get(0);
    boolean anyForm = said.forms().isEmpty() || nearest.approval().forms().isEmpty();
    if (!same.isEmpty() && !anyForm && said.strengths().isEmpty() && approved.size() > 1) {
      return Outcome.UNDECIDED;
    }
    return nearest.refutes(
        "the "
            + nearest.agency()
            + "'s approval of "
            + family.name(intervention)
            + " is for "
            + nearest.approval().population());
  }

  /**
   * Whether it is on record whom all of them are for, and in which forms if the claim names one.
   */
  private static boolean known(List<Decided> approved, Decision said) {
    return approved.stream()
        .map(Decided::approval)
        .allMatch(
            one ->
                one.sex() != null
                    && (said.forms().isEmpty() || !one.forms().isEmpty() || !said.forWhom(one)));
  }

  private static List<Decided> inStrengths(List<Decided> all) {
    return all.stream().filter(one -> !one.approval().strengths().isEmpty()).toList();
  }

  private static boolean otherYear(List<Decided> approved, Decision said) {
    List<Decided> dated = approved.stream().filter(one -> one.approval().year() != null).toList();
    return said.years().size() == 1
        && dated.stream().anyMatch(Decided::seen)
        && dated.stream().noneMatch(one -> said.years().contains(one.approval().year()));
  }

  private static Outcome dated(List<Decided> approved) {
    return approved.stream()
        .filter(one -> one.approval().year() != null && one.seen())
        .findFirst()
        .map(one -> one.refutes("that approval is of " + one.approval().year()))
        .orElse(Outcome.UNDECIDED);
  }

  private String insteadOf(Decided decided, String intervention) {
    Approval approval = decided.approval();
    String name = family.name(intervention);
    String agency = decided.agency();
    String condition = approval.condition();
    return switch (approval.decision()) {
      case APPROVED ->
          "the "
              + agency
              + "'s approval of "
              + name
              + " is for "
              + (condition == null ? "another use" : condition.replace('-', ' '));
      case CLEARED -> "the " + agency + " cleared " + name + ", it did not approve it";
      case TRIAL_ALLOWED -> "the " + agency + " only allowed a trial of " + name;
      case DESIGNATED -> "the " + agency + " gave " + name + " a designation, not approval";
      case REJECTED -> "the " + agency + " rejected " + name;
      case WARNED -> "the " + agency + " has warned about " + name;
      case NOT_APPROVED -> "the " + agency + " has not approved " + name;
    };
  }

  /** A denial holds only if the regulator's own decision on every treatment is none in favour. */
  private Outcome denied(Case before, Decision said) {
    if (said.regulators().size() > 1) {
      return Outcome.UNDECIDED;
    }
    for (String intervention : before.treatments()) {
      for (Decided decided : onThisUse(before, intervention, said)) {
        if (approved(decided) && said.surely(decided.approval())) {
          return approvedAfterAll(decided, intervention, before, said);
        }
      }
    }
    return borneOut(before, said);
  }

  private Outcome borneOut(Case before, Decision said) {
    List<Source> denying = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (String intervention : before.treatments()) {
      List<Decided> decisions = onThisUse(before, intervention, said);
      boolean warned = decisions.stream().noneMatch(ApprovalComparison::approved);
      Optional<Decided> denied =
          decisions.stream()
              .filter(one -> denies(one, warned) && said.within(one.approval()))
              .min(Decided.TELLING);
      if (denied.isEmpty()) {
        return Outcome.UNDECIDED;
      }
      denying.add(denied.get().source());
      reasons.add(insteadOf(denied.get(), intervention));
    }
    return Outcome.of(Stance.SUPPORTS, denying, String.join(", ", reasons));
  }

  /** Decisions on the use that the claim speaks of, by whom it means. */
  private List<Decided> onThisUse(Case before, String intervention, Decision said) {
    return decisions(
        before,
        intervention,
        one -> regulators.meant(said, one) && conditions.covers(one.condition(), claimed(before)));
  }

  private static boolean approved(Decided decided) {
    return decided.approval().decision() == Approval.Decision.APPROVED;
  }

  /**
   * Whether a decision leaves the treatment unapproved: of a trial that may start more can follow.
   *
   * @param warned whether a warning does: not on what is approved in some other form
   */
  private static boolean denies(Decided decided, boolean warned) {
    return switch (decided.approval().decision()) {
      case NOT_APPROVED, REJECTED, CLEARED -> true;
      case WARNED -> warned;
      case APPROVED, TRIAL_ALLOWED, DESIGNATED -> false;
    };
  }

  private Outcome approvedAfterAll(
      Decided approved, String intervention, Case before, Decision said) {
    boolean sameUse = !before.claim().conditions().isEmpty() || said.narrowed();
    return sameUse
        ? approved.refutes(
            "the records have an approval of " + family.name(intervention) + " for this use")
        : Outcome.UNDECIDED;
  }

  /**
   * Whether it is an approval for what the claim speaks of. Where it names no use at all, any will
   * do: "an approved diuretic".
   */
  private boolean forThis(Approval approval, Case before) {
    if (approval.decision() != Approval.Decision.APPROVED) {
      return false;
    }
    return (claimed(before).isEmpty() && !ofHair(before)) || forHair(approval, before);
  }

  private boolean forHair(Approval approval, Case before) {
    return approval.decision() == Approval.Decision.APPROVED
        && conditions.covers(approval.condition(), claimed(before));
  }

  /** The conditions that the claim names, without what is measured. */
  private List<String> claimed(Case before) {
    return before.claim().conditions().stream().filter(Predicate.not(conditions::outcome)).toList();
  }

  private boolean ofHair(Case before) {
    return before.extracted().statement().sentence().holdsAny(words.list("hair"));
  }

  /** Decisions on the treatment itself or, where a whole class is named, on members of it. */
  private List<Decided> decisions(Case before, String intervention, Predicate<Approval> by) {
    List<Decided> decisions = new ArrayList<>();
    for (Source source : before.records()) {
      for (Approval approval : source.approvals()) {
        if (family.kindOf(approval.intervention(), intervention) && by.test(approval)) {
          decisions.add(new Decided(approval, source));
        }
      }
    }
    return decisions;
  }
}
