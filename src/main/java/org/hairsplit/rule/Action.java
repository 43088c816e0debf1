package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.TokenPattern;
import org.hairsplit.yaml.YamlValue;

/**
 * Something that may be said of a treatment: that it blocks DHT, is a steroid, is sold in
 * pharmacies.
 *
 * @param id as profiles refer to it
 * @param says it in words that follow a name: "lowers or blocks DHT"
 * @param about what it tells of: {@code mechanism}, {@code trials} or {@code market}
 * @param otherwise what is so where it is not, or empty where the treatment's profile says it
 * @param patterns one of which matches the words that say so
 * @param unless patterns none of which matches in the sentence
 */
public record Action(
    String id,
    String says,
    String about,
    String otherwise,
    SentencePattern patterns,
    SentencePattern unless) {

  private static final Set<String> KEYS =
      Set.of("says", "about", "otherwise", "patterns", "unless");

  static Action read(String id, YamlValue action, PatternVocabulary vocabulary) {
    action.allowOnly(KEYS);
    action.require("patterns");
    return new Action(
        id,
        action.require("says").text(),
        action.get("about").map(YamlValue::text).orElse("mechanism"),
        action.get("otherwise").map(YamlValue::text).orElse(""),
        SentencePattern.read(action, "patterns", id, vocabulary),
        SentencePattern.read(action, "unless", id, vocabulary));
  }

  /** Every place where an analysed sentence says so. */
  public List<TokenPattern.Match> find(Sentence sentence) {
    List<TokenPattern.Match> matches = patterns.find(sentence);
    return matches.isEmpty() || unless.matches(sentence) ? List.of() : matches;
  }

  void compile() {
    patterns.compile();
    unless.compile();
  }
}
