package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.language.Sentence;
import org.hairsplit.yaml.YamlValue;

/**
 * A property of a whole article told by its wording, such as that its author sells what it praises.
 * Immutable.
 *
 * @param name as checks refer to it
 * @param patterns each sentence that one of them matches counts once
 * @param unless patterns that, anywhere in the sentence, keep it from counting
 * @param triggers words one of which a sentence must hold before the patterns are tried
 * @param atLeast how many sentences must match
 */
public record ArticleTrait(
    String name,
    List<String> triggers,
    SentencePattern patterns,
    SentencePattern unless,
    int atLeast) {

  private static final Set<String> KEYS =
      Set.of("about", "triggers", "patterns", "unless", "at-least");

  public ArticleTrait {
    triggers = List.copyOf(triggers);
  }

  static List<ArticleTrait> readAll(YamlValue file, PatternVocabulary vocabulary) {
    return file.fields().entrySet().stream()
        .map(field -> read(field.getKey(), field.getValue(), vocabulary))
        .toList();
  }

  private static ArticleTrait read(String name, YamlValue trait, PatternVocabulary vocabulary) {
    trait.allowOnly(KEYS);
    trait.require("patterns");
    return new ArticleTrait(
        name,
        trait.require("triggers").texts(),
        SentencePattern.read(trait, "patterns", name, vocabulary),
        SentencePattern.read(trait, "unless", name, vocabulary),
        trait.get("at-least").map(YamlValue::integer).orElse(1));
  }

  void compile() {
    patterns.compile();
    unless.compile();
  }

  /** Whether an analysed sentence counts. */
  public boolean shownBy(Sentence sentence) {
    return patterns.matches(sentence) && !unless.matches(sentence);
  }
}
