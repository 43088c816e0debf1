package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;

/**
 * What comparing a claim with the records gave.
 *
 * @param stance of the records towards the claim
 * @param sources the records that decide, the weightiest first; empty where nothing was decided
 * @param reason in words for people, without a full stop; empty where nothing was decided
 */
record Outcome(Stance stance, List<Source> sources, String reason) {

  /** Nothing in the records decides. */
  static final Outcome UNDECIDED = new Outcome(Stance.NEUTRAL, List.of(), "");

  Outcome {
    sources = List.copyOf(sources);
  }

  static Outcome of(Stance stance, List<Source> sources, String reason) {
    return new Outcome(stance, sources, reason);
  }

  boolean decided() {
    return stance != Stance.NEUTRAL;
  }
}
