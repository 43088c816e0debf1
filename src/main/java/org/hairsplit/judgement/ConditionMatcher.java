package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.SentencePattern;
import org.hairsplit.text.Words;

/** Decides whether a check's condition holds of a claim. Thread-safe. */
final class ConditionMatcher {

  private final LanguageAnalyzer analyzer;

  ConditionMatcher(LanguageAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Whether the condition holds. What costs least is asked first.
   *
   * @param outcomes of every comparison of the claim, by name
   * @param traits of the article
   * @param cited whether a citation stands near the claim
   */
  boolean holds(
      Condition when,
      Case before,
      Map<String, Outcome> outcomes,
      Set<String> traits,
      boolean cited) {
    return holdsOf(when, before)
        && (when.cited() == null || when.cited() == cited)
        && has(when.traits(), traits)
        && came(when.comparisons(), outcomes)
        && wording(when, before);
  }

  private static boolean holdsOf(Condition when, Case before) {
    Claim claim = before.claim();
    return (when.kinds().isEmpty() || when.kinds().contains(claim.kind()))
        && (when.polarity() == null || when.polarity() == claim.polarity())
        && (when.modalities().isEmpty() || when.modalities().contains(claim.modality()))
        && (when.evidence().isEmpty() || when.evidence().contains(before.level()));
  }

  private static boolean has(List<String> asked, Set<String> traits) {
    for (String trait : asked) {
      boolean must = !trait.startsWith("!");
      if (traits.contains(must ? trait : trait.substring(1)) != must) {
        return false;
      }
    }
    return true;
  }

  private static boolean came(List<Condition.Compared> asked, Map<String, Outcome> outcomes) {
    for (Condition.Compared compared : asked) {
      Outcome outcome = outcomes.get(compared.name());
      if (outcome == null || !compared.outcomes().contains(Words.of(outcome.stance()))) {
        return false;
      }
    }
    return true;
  }

  private boolean wording(Condition when, Case before) {
    Sentence sentence = before.extracted().statement().sentence();
    return (when.inside().isEmpty()
            || when.inside().matches(sentence, before.extracted().from(), before.extracted().to()))
        && (when.sentence().isEmpty() || when.sentence().matches(sentence))
        && !when.unlessSentence().matches(sentence)
        && !near(when.unlessNear(), before);
  }

  private boolean near(SentencePattern patterns, Case before) {
    if (patterns.isEmpty()) {
      return false;
    }
    Statement here = before.extracted().statement();
    return Stream.of(-1, 0, 1)
        .flatMap(offset -> before.extraction().near(here, offset).stream())
        .map(Statement::sentence)
        .anyMatch(
            sentence -> {
              analyzer.analyze(sentence);
              return patterns.matches(sentence);
            });
  }
}
