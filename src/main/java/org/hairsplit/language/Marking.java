package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreAnnotation;

/**
 * Names of what a token can be marked as, beside its word, lemma and tag. A pattern reads a marking
 * by its name: {@code [{treatment:minoxidil}]}, {@code [{condition:/.+/}]}.
 */
public enum Marking {
  /** Part of the name of a treatment; the value is its lexicon id. */
  TREATMENT("treatment", Treatment.class),
  /** Part of the name of a condition; the value is its lexicon id. */
  CONDITION("condition", Condition.class);

  final String key;
  final Class<? extends CoreAnnotation<String>> annotation;

  Marking(String key, Class<? extends CoreAnnotation<String>> annotation) {
    this.key = key;
    this.annotation = annotation;
  }

  /** CoreNLP's key for {@link #TREATMENT}. */
  static final class Treatment implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }

  /** CoreNLP's key for {@link #CONDITION}. */
  static final class Condition implements CoreAnnotation<String> {
    @Override
    public Class<String> getType() {
      return String.class;
    }
  }
}
