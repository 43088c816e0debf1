package org.hairsplit.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What one regulator decided on one treatment for one use.
 *
 * @param intervention lexicon id
 * @param regulator {@code fda}, {@code ema}, {@code mhra}, {@code pmda}, {@code mfds}, {@code nmpa}
 * @param decision what it decided
 * @param condition lexicon id of the indication, or null if the record names none
 * @param population whom it covers in words ("adults", "men", "12 years and older"), or null
 * @param year of the decision, or null
 */
public record Approval(
    String intervention,
    String regulator,
    Decision decision,
    @Nullable String condition,
    @Nullable String population,
    @Nullable Integer year) {

  /** Kinds of decision; only {@link #APPROVED} makes "FDA-approved" true. */
  public enum Decision {
    APPROVED,
    /** A device found equivalent to an older one, 510(k). */
    CLEARED,
    /** A trial may start: IND, CTA. Says nothing of effect. */
    TRIAL_ALLOWED,
    /** Fast track, breakthrough, orphan. */
    DESIGNATED,
    REJECTED,
    WARNED,
    NOT_APPROVED
  }
}
