package org.hairsplit.claim;

/**
 * A claim with the sentence it was found in.
 *
 * @param claim the claim
 * @param statement its sentence
 * @param from index of the claim's first token in the sentence
 * @param to one past its last token
 */
public record ExtractedClaim(Claim claim, Statement statement, int from, int to) {}
