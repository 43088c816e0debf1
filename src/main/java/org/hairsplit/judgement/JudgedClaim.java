package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.claim.Claim;
import org.hairsplit.evidence.Evidence;

/**
 * A claim with what was found for it and what that makes of it.
 *
 * @param claim the claim
 * @param verdict what the evidence makes of it
 * @param support from -1 (refuted) to 1 (supported), 0 where nothing decides
 * @param evidence passages looked at, the deciding ones first
 * @param searched what was searched for, in words; empty if nothing was
 */
public record JudgedClaim(
    Claim claim, Verdict verdict, double support, List<Evidence> evidence, String searched) {

  public JudgedClaim {
    evidence = List.copyOf(evidence);
  }
}
