package org.hairsplit.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hairsplit.evidence.Approval;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;

/**
 * What a regulator decided, and the record that says so.
 *
 * @param approval the decision, which may be against it
 */
record Decided(Approval approval, Source source) {

  /** Of decisions that are not what is claimed, the one that tells most comes first. */
  static final Comparator<Decided> TELLING =
      Comparator.comparingInt(decided -> rank(decided.approval().decision()));

  private static int rank(Approval.Decision decision) {
    return switch (decision) {
      case REJECTED -> 0;
      case CLEARED -> 1;
      case APPROVED -> 2;
      case TRIAL_ALLOWED -> 3;
      case DESIGNATED -> 4;
      case NOT_APPROVED -> 5;
      case WARNED -> 6;
    };
  }

  /** Whether the record was looked at: years are easily misremembered. */
  boolean seen() {
    return !source.checked().equals("memory");
  }

  String agency() {
    return approval.regulator().toUpperCase(Locale.ROOT);
  }

  /** That this is against the claim. */
  Outcome refutes(String what) {
    return Outcome.of(Stance.REFUTES, List.of(source), what);
  }
}
