package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hairsplit.claim.Claim;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Weighs "approved" and "not approved" against regulators' decisions. Approval is for an indication
 * and by a regulator; clearance, designation and leave to start a trial are none of it (FDA's own
 * words, see STANDARDS: FDA words).
 */
final class ApprovalComparison implements Comparison {

  private final ConditionTree conditions;
  private final Family family;

  ApprovalComparison(ConditionTree conditions, Family family) {
    this.conditions = conditions;
    this.family = family;
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
    String text = claim.text().toLowerCase(Locale.ROOT);
    if (!text.contains("approv")) {
      return Outcome.UNDECIDED;
    }
    List<String> named = before.treatments();
    if (named.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    return claim.polarity() == Polarity.NEGATED
        ? denied(before, named, regulator(text))
        : affirmed(before, named, regulator(text));
  }

  private static String regulator(String text) {
    for (String regulator : List.of("ema", "mhra", "pmda", "mfds", "nmpa")) {
      if (text.contains(regulator)) {
        return regulator;
      }
    }
    return "fda";
  }

  /** Every treatment named must be approved; one that is only cleared makes the claim wrong. */
  private Outcome affirmed(Case before, List<String> named, String regulator) {
    List<Source> deciding = new ArrayList<>();
    for (String intervention : named) {
      List<Decided> decisions = decisions(before, intervention, regulator);
      Decided approved = first(decisions, Approval.Decision.APPROVED, before.claim());
      if (approved != null) {
        deciding.add(approved.source());
        continue;
      }
      if (decisions.isEmpty()) {
        return Outcome.UNDECIDED;
      }
      return contradicted(decisions.get(0), intervention, regulator);
    }
    return Outcome.of(Stance.SUPPORTS, deciding, "the approval is on record");
  }

  private Outcome contradicted(Decided decided, String intervention, String regulator) {
    String name = family.name(intervention);
    String agency = regulator.toUpperCase(Locale.ROOT);
    String condition = decided.approval().condition();
    String what =
        switch (decided.approval().decision()) {
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
    return Outcome.of(Stance.REFUTES, List.of(decided.source()), what);
  }

  private Outcome denied(Case before, List<String> named, String regulator) {
    for (String intervention : named) {
      Decided approved =
          first(
              decisions(before, intervention, regulator),
              Approval.Decision.APPROVED,
              before.claim());
      if (approved != null) {
        boolean sameUse = !before.claim().conditions().isEmpty();
        return sameUse
            ? Outcome.of(
                Stance.REFUTES,
                List.of(approved.source()),
                "the records have an approval of " + family.name(intervention) + " for this use")
            : Outcome.UNDECIDED;
      }
    }
    List<Source> about = before.records().stream().limit(2).toList();
    return about.isEmpty()
        ? Outcome.UNDECIDED
        : Outcome.of(Stance.SUPPORTS, about, "no approval for this use is on record");
  }

  private @Nullable Decided first(
      List<Decided> decisions, Approval.Decision decision, Claim claim) {
    for (Decided decided : decisions) {
      boolean fits =
          decided.approval().decision() == decision
              && conditions.covers(decided.approval().condition(), claim.conditions());
      if (fits) {
        return decided;
      }
    }
    return null;
  }

  /** Decisions on the treatment itself or, where a whole class is named, on members of it. */
  private List<Decided> decisions(Case before, String intervention, String regulator) {
    List<Decided> decisions = new ArrayList<>();
    for (Source source : before.records()) {
      for (Approval approval : source.approvals()) {
        if (family.kindOf(approval.intervention(), intervention)
            && approval.regulator().equals(regulator)) {
          decisions.add(new Decided(approval, source));
        }
      }
    }
    return decisions;
  }

  private record Decided(Approval approval, Source source) {}
}
