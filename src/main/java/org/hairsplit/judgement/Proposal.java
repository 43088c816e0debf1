package org.hairsplit.judgement;

import org.hairsplit.rule.Check;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.Flag;

/**
 * What a check has to say of a claim, before it is decided whether it is told.
 *
 * @param check whose condition holds
 * @param before the claim
 * @param deciding what the finding would rest on
 */
record Proposal(Check check, Case before, Outcome deciding) {

  Flag flag() {
    return check.flag();
  }

  /** Whether a second reader decides if it is told. */
  boolean tentative() {
    return check.tentative();
  }

  /** How much the check asks of a claim: the words of the claim itself most. */
  int demands() {
    Condition when = check.when();
    return (when.inside().isEmpty() ? 0 : 4)
        + (when.comparisons().isEmpty() ? 0 : 2)
        + (when.sentence().isEmpty() ? 0 : 1);
  }
}
