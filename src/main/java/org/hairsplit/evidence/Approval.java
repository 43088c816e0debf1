package org.hairsplit.evidence;

import java.util.List;
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
 * @param sex {@code male}, {@code female} or {@code all}; null where the record does not say
 * @param fromAge the youngest age in years that it covers, or null where the record does not say
 * @param forms words for the form that it covers: "foam", "tablet"; empty where the record does not
 *     say
 * @param strengths that it covers, as "5 %"; empty where the record does not say
 */
public record Approval(
    String intervention,
    String regulator,
    Decision decision,
    @Nullable String condition,
    @Nullable String population,
    @Nullable Integer year,
    @Nullable String sex,
    @Nullable Integer fromAge,
    List<String> forms,
    List<String> strengths) {

  public Approval {
    forms = List.copyOf(forms);
    strengths = List.copyOf(strengths);
  }

  /** A decision of which no more is known than what it is on. */
  public Approval(
      String intervention,
      String regulator,
      Decision decision,
      @Nullable String condition,
      @Nullable String population,
      @Nullable Integer year) {
    this(
        intervention,
        regulator,
        decision,
        condition,
        population,
        year,
        null,
        null,
        List.of(),
        List.of());
  }

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
