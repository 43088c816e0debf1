package org.hairsplit.language;

import edu.stanford.nlp.process.Morphology;
import java.util.HashMap;
import java.util.Map;

/** CoreNLP's lemmas, of which the common ones are remembered. For one thread. */
final class Lemmatizer {

  /** A thousand words of a tag make up most of any text; beyond that it starts anew. */
  private static final int MOST_KEPT = 2048;

  private final Morphology morphology = new Morphology();
  private final Map<String, Map<String, String>> byTag = new HashMap<>();

  /** The lemma of a word in lower case with this tag. */
  String lemma(String lower, String tag) {
    Map<String, String> lemmas = byTag.computeIfAbsent(tag, unknown -> new HashMap<>());
    String known = lemmas.get(lower);
    if (known == null) {
      if (lemmas.size() == MOST_KEPT) {
        lemmas.clear();
      }
      known = morphology.lemma(lower, tag);
      lemmas.put(lower, known);
    }
    return known;
  }
}
