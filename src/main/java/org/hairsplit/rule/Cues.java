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
    /** Denies what follows it, and leaves standing what it follows: rather than, instead of. */
    CONTRAST,
    /** Looks like another cue and is none: not only, no doubt. */
    NEUTRAL,
    /** Ends the reach of a cue: but, although, a semicolon. */
    BOUNDARY
  }

  /** A label and its colon stand within so many tokens: "## The myth # 12 :". */
  private static final int LABEL_REACH = 8;

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private Set<String> denialLabels = Set.of();

  private Cues() {}

  /** Reads a file that lists phrases under each effect's name. */
  public static Cues read(YamlValue file) {
    Cues cues = new Cues();
    file.allowOnly(
        Set.of(
            "hedge", "projection", "negation", "contrast", "neutral", "boundary", "denial-labels"));
    for (Effect effect : Effect.values()) {
      file.get(Words.of(effect))
          .ifPresent(list -> list.texts().forEach(text -> cues.add(text, effect)));
    }
    file.get("denial-labels").ifPresent(list -> cues.denialLabels = Set.copyOf(list.texts()));
    return cues;
  }

  /**
   * Where a sentence begins that a label such as "Myth 3:" denies.
   *
   * @return the first token after the label's colon, or -1 if there is no such label
   */
  public int denied(Sentence sentence) {
    boolean labelled = false;
    for (int i = 0; i < Math.min(LABEL_REACH, sentence.size()); i++) {
      if (labelled && sentence.token(i).word().equals(":")) {
        return i + 1;
      }
      labelled |= denialLabels.contains(sentence.token(i).lower());
    }
    return -1;
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
