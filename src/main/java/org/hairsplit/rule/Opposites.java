package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.yaml.YamlValue;

/**
 * Two ways to speak of a treatment that cannot both be right: that its results are permanent, and
 * that they are lost when it is stopped. Immutable.
 *
 * @param name for people
 * @param types of treatments that it holds for; empty for all
 * @param bold the statement that says more
 * @param plain the statement that tells against it
 * @param unless patterns none of which matches in the bold sentence
 */
public record Opposites(
    String name,
    Set<String> types,
    SentencePattern bold,
    SentencePattern plain,
    SentencePattern unless) {

  private static final Set<String> KEYS = Set.of("types", "bold", "plain", "unless");

  public Opposites {
    types = Set.copyOf(types);
  }

  static List<Opposites> readAll(YamlValue file, PatternVocabulary vocabulary) {
    return file.fields().entrySet().stream()
        .map(field -> read(field.getKey(), field.getValue(), vocabulary))
        .toList();
  }

  private static Opposites read(String name, YamlValue entry, PatternVocabulary vocabulary) {
    entry.allowOnly(KEYS);
    entry.require("bold");
    entry.require("plain");
    return new Opposites(
        name,
        Set.copyOf(entry.get("types").map(YamlValue::texts).orElse(List.of())),
        SentencePattern.read(entry, "bold", name, vocabulary),
        SentencePattern.read(entry, "plain", name, vocabulary),
        SentencePattern.read(entry, "unless", name, vocabulary));
  }

  /** Whether it can be said of a treatment of this type. */
  public boolean of(String type) {
    return types.isEmpty() || types.contains(type);
  }

  void compile() {
    bold.compile();
    plain.compile();
    unless.compile();
  }
}
