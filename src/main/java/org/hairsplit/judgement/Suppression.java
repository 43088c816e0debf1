package org.hairsplit.judgement;

import org.jspecify.annotations.Nullable;

/**
 * Why a finding stands in a report and yet counts for nothing: not for the exit code, the counts or
 * the score.
 *
 * @param kind what silences it
 * @param reason the words of whoever silenced it, or null if none were given
 * @param line of the article on which that is written, from 1; null if it is written elsewhere
 */
public record Suppression(Kind kind, @Nullable String reason, @Nullable Integer line) {

  /** What silences a finding. */
  public enum Kind {
    /** A comment in the article; {@code inSource} in SARIF. */
    INLINE,
    /** The file of accepted findings; {@code external} in SARIF. */
    BASELINE
  }
}
