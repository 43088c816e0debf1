package org.hairsplit.rule;

/** What a careful editor sends back: the flags of the annotation guide, and the whole article. */
public enum Flag {
  CERTAINTY,
  CAUSATION,
  SPECIES,
  APPROVAL,
  STAGE,
  TIMELINE,
  MAGNITUDE,
  SCOPE,
  SAFETY,
  NOVELTY,
  ATTRIBUTION,
  COMPARISON,
  FACT,
  /** A fault of the article as a whole. */
  ARTICLE
}
