package org.hairsplit.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hairsplit.language.Sentence;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlValue;

/**
 * Phrases that say how a claim is meant: hedges, projections, negations, and the boundaries they do
 * not reach across. A phrase is a sequence of lemmas in lower case. Immutable, thread-safe.
 */
public final class Cues {

  /** What a phrase does to a claim. */
  public enum Effect {
    /** Weakens: may, suggest, potential. */
    HEDGE,
    /** Puts into the future: will, expect to. */
    PROJECTION,
    /** Denies: not, no, fail to. */
    NEGATION,
    /** Looks like another cue and is none: not only, no doubt. */
    NEUTRAL,
    /** Ends the reach of a cue: but, although, a semicolon. */
    BOUNDARY
  }

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private Cues() {}

  /** Reads a file that lists phrases under each effect's name. */
  public static Cues read(YamlValue file) {
    Cues cues = new Cues();
    file.allowOnly(Set.of("hedge", "projection", "negation", "neutral", "boundary"));
    for (Effect effect : Effect.values()) {
      file.get(Words.of(effect))
          .ifPresent(list -> list.texts().forEach(text -> cues.add(text, effect)));
    }
    return cues;
  }

  private void add(String text, Effect effect) {
    String[] lemmas = text.toLowerCase(Locale.ROOT).trim().split("\\s+");
    Phrase phrase = new Phrase(effect, lemmas);
    byFirst.merge(
        lemmas[0],
        List.of(phrase),
        (known, added) -> {
          Phrase[] all = Arrays.copyOf(known.toArray(new Phrase[0]), known.size() + 1);
          all[known.size()] = phrase;
          // The longest first, so that "not only" is found before "not".
          Arrays.sort(all, (a, b) -> b.lemmas.length - a.lemmas.length);
          return List.of(all);
        });
  }

  /**
   * For each token of an analysed sentence, the effect of the phrase it begins or belongs to; null
   * where there is none. The longest phrase wins.
   */
  public Effect[] mark(Sentence sentence) {
    Effect[] effects = new Effect[sentence.size()];
    for (int i = 0; i < sentence.size(); i++) {
      for (Phrase phrase : byFirst.getOrDefault(sentence.token(i).lemma(), List.of())) {
        if (effects[i] == null && phrase.stands(sentence, i)) {
          Arrays.fill(effects, i, i + phrase.lemmas.length, phrase.effect);
        }
      }
    }
    return effects;
  }

  private record Phrase(Effect effect, String[] lemmas) {

    boolean stands(Sentence sentence, int at) {
      if (at + lemmas.length > sentence.size()) {
        return false;
      }
      for (int i = 0; i < lemmas.length; i++) {
        if (!sentence.token(at + i).lemma().equals(lemmas[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
