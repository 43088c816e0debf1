package org.hairsplit.claim;

/**
 * A claim with the sentence it was found in.
 *
 * @param claim the claim
 * @param statement its sentence
 * @param from index of the claim's first token in the sentence
 * @param to one past its last token
 * @param doubted whether a rule found it and the detector, having heard the rules, does not agree;
 *     such a claim is judged, but not worth telling if nothing is at fault with it
 */
public record ExtractedClaim(Claim claim, Statement statement, int from, int to, boolean doubted) {

  ExtractedClaim(Claim claim, Statement statement, Candidate candidate) {
    this(
        claim,
        statement,
        candidate.from(),
        candidate.to(),
        candidate.standing() == Candidate.Standing.DOUBTED);
  }
}
