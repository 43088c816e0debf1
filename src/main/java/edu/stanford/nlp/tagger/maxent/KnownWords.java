package edu.stanford.nlp.tagger.maxent;

/**
 * Tells which words a tagger was trained on, stock or {@link FlatTagger}. Stands in CoreNLP's
 * package because its dictionary is package-private. Thread-safe.
 */
public final class KnownWords {

  private KnownWords() {}

  /** Whether {@code word}, in just this case, was met in training. */
  public static boolean isKnown(MaxentTagger tagger, String word) {
    return !tagger.dict.isUnknown(word);
  }
}
