package org.hairsplit.claim;

import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;
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

  /** A hedge further behind a single token than this belongs to other words. */
  private static final int BEHIND = 4;

  private final Cues cues;

  CueScope(Cues cues) {
    this.cues = cues;
  }

  /**
   * How the cues make the tokens {@code [from, to)} read.
   *
   * @param kind of the claim they make. "Works without side effects" denies side effects; of other
   *     kinds a contrast denies only at the head. What is said of a source is hedged by the words
   *     that name it alone: in "may help, as studies show", studies do show.
   */
  Reading read(Sentence sentence, int from, int to, ClaimKind kind) {
    Cues.Effect[] effects = cues.mark(sentence);
    int contrastTo = kind == ClaimKind.SAFETY ? to : Math.min(to, from + HEAD);
    int hedgeFrom = kind == ClaimKind.ATTRIBUTION ? from : clauseStart(effects, from);
    return reading(effects, from, to, contrastTo, hedgeFrom, to);
  }

  /**
   * How the cues make a token read: those before it in its clause, and a hedge or projection just
   * behind it.
   */
  Reading around(Sentence sentence, int token) {
    Cues.Effect[] effects = cues.mark(sentence);
    int end = token + 1;
    int last = Math.min(effects.length, token + BEHIND);
    while (end < last && effects[end] != Cues.Effect.BOUNDARY) {
      end++;
    }
    return reading(effects, token, token + 1, token + 1, clauseStart(effects, token), end);
  }

  /** Whether a label at the head of the sentence denies what stands from a token on. */
  boolean denied(Sentence sentence, int from) {
    int denied = cues.denied(sentence);
    return denied >= 0 && from >= denied;
  }

  private static Reading reading(
      Cues.Effect[] effects, int from, int negatedTo, int contrastTo, int hedgeFrom, int to) {
    int near = Math.max(clauseStart(effects, from), from - NEGATION_REACH);
    boolean negated =
        holds(effects, Cues.Effect.NEGATION, near, negatedTo)
            || holds(effects, Cues.Effect.CONTRAST, near, contrastTo);
    boolean hedged = holds(effects, Cues.Effect.HEDGE, hedgeFrom, to);
    boolean projected = holds(effects, Cues.Effect.PROJECTION, hedgeFrom, to);
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
