package org.hairsplit.rule;

/** What is seen of a whole article by other means than the wording of its sentences. */
public enum Observation {
  /** It tells when it was published. */
  DATED,
  /** It cites nothing. */
  NO_SOURCES,
  /** It cites something. */
  HAS_SOURCES,
  /** All it cites are press releases. */
  PRESS_RELEASES_ONLY,
  /** It cites something that is on record and no press release. */
  INDEPENDENT_SOURCE,
  /** It tells of effects and of no harms. */
  NO_HARMS,
  /** A good share of its claims are doubts, limits, harms or words on the state of evidence. */
  BALANCED,
  /** It names two treatments or more. */
  SEVERAL_TREATMENTS,
  /** Some of it was left by a template. */
  PLACEHOLDER_TEXT
}
