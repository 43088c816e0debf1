package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.List;
import org.hairsplit.language.PatternException;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.TokenPattern;
import org.hairsplit.yaml.YamlValue;

/**
 * Token patterns of one field of a rule; any of them may match. Remembers where in the rule file
 * they stand. Thread-safe.
 *
 * @param patterns in the order of the file; may be empty
 * @param at the field, for messages
 * @param rule id of the rule
 */
public record SentencePattern(List<TokenPattern> patterns, YamlValue at, String rule) {

  public SentencePattern {
    patterns = List.copyOf(patterns);
  }

  static SentencePattern read(
      YamlValue file, String field, String rule, PatternVocabulary vocabulary) {
    YamlValue at = file.get(field).orElse(file);
    List<TokenPattern> patterns = new ArrayList<>();
    file.get(field)
        .ifPresent(
            list -> list.texts().forEach(text -> patterns.add(TokenPattern.of(text, vocabulary))));
    return new SentencePattern(patterns, at, rule);
  }

  /** Whether there is nothing to match. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Every match of every pattern, in the order of the patterns. */
  public List<TokenPattern.Match> find(Sentence sentence) {
    List<TokenPattern.Match> matches = new ArrayList<>();
    for (TokenPattern pattern : patterns) {
      try {
        List<TokenPattern.Match> found = pattern.find(sentence);
        if (!found.isEmpty()) {
          matches.addAll(found);
        }
      } catch (PatternException e) {
        throw blame(e);
      }
    }
    return matches;
  }

  /** Whether any pattern matches in the tokens {@code [from, to)} of the sentence. */
  public boolean matches(Sentence sentence, int from, int to) {
    for (TokenPattern pattern : patterns) {
      try {
        if (pattern.matches(sentence, from, to)) {
          return true;
        }
      } catch (PatternException e) {
        throw blame(e);
      }
    }
    return false;
  }

  /** Whether any pattern matches in the sentence. */
  public boolean matches(Sentence sentence) {
    return matches(sentence, 0, sentence.size());
  }

  /** Compiles every pattern now, so that a mistake shows before an article meets it. */
  void compile() {
    for (TokenPattern pattern : patterns) {
      try {
        pattern.compile();
      } catch (PatternException e) {
        throw blame(e);
      }
    }
  }

  private RuntimeException blame(PatternException e) {
    return RuleFile.mistake(at, rule, String.valueOf(e.getMessage()));
  }
}
