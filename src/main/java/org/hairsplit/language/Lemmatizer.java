package org.hairsplit.language;

import edu.stanford.nlp.process.Morphology;
import java.util.HashMap;
import java.util.Map;

/** CoreNLP's lemmas, of which the common ones are remembered. For one thread. */
final class Lemmatizer {

  /** A few thousand words make up most of any text; beyond that it starts anew. */
  private static final int MOST_KEPT = 8192;

  private record Word(String lower, String tag) {}

  private final Morphology morphology = new Morphology();
  private final Map<Word, String> lemmas = new HashMap<>();

  /** The lemma of a word in lower case with this tag. */
  String lemma(String lower, String tag) {
    Word word = new Word(lower, tag);
    String known = lemmas.get(word);
    if (known == null) {
      if (lemmas.size() == MOST_KEPT) {
        lemmas.clear();
      }
      known = morphology.lemma(lower, tag);
      lemmas.put(word, known);
    }
    return known;
  }
}
