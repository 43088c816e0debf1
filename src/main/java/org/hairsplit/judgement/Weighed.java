package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.claim.Claim;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.Flag;
import org.hairsplit.rule.RulePolicy;

/**
 * A claim with what the comparisons gave and the checks that hold of it.
 *
 * @param before the claim
 * @param outcomes of every comparison, by name
 * @param searched what was searched for, in words
 * @param cited whether a citation stands near
 * @param proposals in the order of the checks
 */
record Weighed(
    Case before,
    Map<String, Outcome> outcomes,
    String searched,
    boolean cited,
    List<Proposal> proposals) {

  private static final Set<Flag> SETTLING = Set.of(Flag.SPECIES, Flag.FACT);

  Weighed {
    proposals = List.copyOf(proposals);
  }

  /** The same without what checks propose that are switched off. */
  Weighed under(RulePolicy policy) {
    List<Proposal> admitted =
        proposals.stream().filter(proposal -> policy.admits(proposal.check())).toList();
    return new Weighed(before, outcomes, searched, cited, admitted);
  }

  /**
   * Whether a firm proposal says so much of the claim that a tentative "sounds too sure" adds
   * nothing for an editor.
   */
  boolean settles(Proposal proposal) {
    return proposal.tentative()
        && proposal.flag() == Flag.CERTAINTY
        && proposals.stream().anyMatch(p -> !p.tentative() && SETTLING.contains(p.flag()));
  }

  Claim claim() {
    return before.claim();
  }

  int statement() {
    return before.extracted().statement().index();
  }

  /** Whether no controlled trial and no approval of the treatment is on record. */
  boolean weak() {
    return before.level().compareTo(EvidenceLevel.TRIALLED) < 0;
  }
}
