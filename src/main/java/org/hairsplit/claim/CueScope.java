package org.hairsplit.claim;

import org.hairsplit.language.Sentence;
import org.hairsplit.rule.Cues;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;

/**
 * Which hedges, projections and negations reach a claim. A cue reaches forward to the end of its
 * clause (Morante and Sporleder 2012): so a claim is under the cues inside it and those before it
 * since the last boundary.
 */
final class CueScope {

  /** A negation further before the claim than this many tokens belongs to another verb. */
  private static final int NEGATION_REACH = 5;

  /** A contrast in the first so many tokens of a claim denies it. */
  private static final int HEAD = 2;

  private final Cues cues;

  CueScope(Cues cues) {
    this.cues = cues;
  }

  /**
   * How the cues make the tokens {@code [from, to)} read.
   *
   * @param whole whether a contrast anywhere in them denies them, as "works without side effects"
   *     denies side effects; else only one at their head does
   */
  Reading read(Sentence sentence, int from, int to, boolean whole) {
    int contrastTo = whole ? to : Math.min(to, from + HEAD);
    return reading(cues.mark(sentence), from, to, contrastTo, to);
  }

  /** How the cues make the clause of a token read; only a negation before the token reaches it. */
  Reading around(Sentence sentence, int token) {
    Cues.Effect[] effects = cues.mark(sentence);
    int end = token + 1;
    while (end < effects.length && effects[end] != Cues.Effect.BOUNDARY) {
      end++;
    }
    return reading(effects, token, token + 1, token + 1, end);
  }

  /** Whether a label at the head of the sentence denies what stands from a token on. */
  boolean denied(Sentence sentence, int from) {
    int denied = cues.denied(sentence);
    return denied >= 0 && from >= denied;
  }

  private static Reading reading(
      Cues.Effect[] effects, int from, int negatedTo, int contrastTo, int to) {
    int clause = clauseStart(effects, from);
    int near = Math.max(clause, from - NEGATION_REACH);
    boolean negated =
        holds(effects, Cues.Effect.NEGATION, near, negatedTo)
            || holds(effects, Cues.Effect.CONTRAST, near, contrastTo);
    boolean hedged = holds(effects, Cues.Effect.HEDGE, clause, to);
    boolean projected = holds(effects, Cues.Effect.PROJECTION, clause, to);
    Modality modality =
        hedged ? Modality.HEDGED : projected ? Modality.PROJECTED : Modality.ASSERTED;
    return new Reading(negated ? Polarity.NEGATED : Polarity.AFFIRMED, modality);
  }

  private static int clauseStart(Cues.Effect[] effects, int from) {
    for (int i = from - 1; i >= 0; i--) {
      if (effects[i] == Cues.Effect.BOUNDARY) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean holds(Cues.Effect[] effects, Cues.Effect effect, int from, int to) {
    for (int i = from; i < to; i++) {
      if (effects[i] == effect) {
        return true;
      }
    }
    return false;
  }

  /** Polarity and modality as read from a sentence. */
  record Reading(Polarity polarity, Modality modality) {}
}
