package edu.stanford.nlp.tagger.maxent;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * The one table of the tagger that cannot be reached otherwise: {@link Dictionary} keeps its words
 * in a private final field, and {@link MaxentTagger} its dictionary in a final one.
 */
final class DictionaryWords {

  private DictionaryWords() {}

  @SuppressWarnings("unchecked")
  static Map<String, TagCount> of(Dictionary dictionary) throws ReflectiveOperationException {
    return (Map<String, TagCount>) field("dict").get(dictionary);
  }

  static void replace(Dictionary dictionary, Map<String, TagCount> words)
      throws ReflectiveOperationException {
    field("dict").set(dictionary, words);
  }

  /** Whether the dictionary also counts verbs with particles, which flat files do not carry. */
  static boolean hasVerbs(Dictionary dictionary) throws ReflectiveOperationException {
    return !((Map<?, ?>) field("partTakingVerbs").get(dictionary)).isEmpty();
  }

  private static Field field(String name) throws NoSuchFieldException {
    Field field = Dictionary.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
