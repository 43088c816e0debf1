package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Statement;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.Example;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.SentencePattern;
import org.junit.jupiter.api.Test;

/** Outlines and sets of words are there for speed alone: matches must be those of CoreNLP alone. */
class QuickPatternsTest {

  @Test
  void everyPatternMatchesTheExamplesOfAllRulesAsThePlainOneDoes() {
    RuleSet rules = Distribution.checker().rules();
    List<Sentence> sentences = sentences(rules);
    assertTrue(sentences.size() > 300, "sentences: " + sentences.size());
    PatternVocabulary vocabulary = rules.lexicon().vocabulary();
    int matched = 0;
    for (String source : sources(rules)) {
      TokenPattern quick = TokenPattern.of(source, vocabulary);
      TokenSequencePattern plain =
          TokenSequencePattern.compile(PatternVocabulary.environment(), vocabulary.expand(source));
      for (Sentence sentence : sentences) {
        List<TokenPattern.Match> found = quick.find(sentence);
        assertEquals(find(plain, sentence), found, () -> source + " on: " + sentence);
        matched += found.size();
      }
    }
    assertTrue(matched > 1000, "matches: " + matched);
  }

  @Test
  void everyPatternHasAnOutline() {
    RuleSet rules = Distribution.checker().rules();
    for (String source : sources(rules)) {
      String outline = rules.lexicon().vocabulary().outline(source).toString();
      assertFalse(outline.contains("Anything"), () -> source + " is slow: " + outline);
    }
  }

  private static List<TokenPattern.Match> find(TokenSequencePattern plain, Sentence sentence) {
    List<CoreLabel> labels = sentence.labels();
    TokenSequenceMatcher matcher = plain.getMatcher(labels);
    List<TokenPattern.Match> found = new ArrayList<>();
    while (matcher.find()) {
      int from = matcher.start("$claim");
      int to = matcher.end("$claim");
      boolean marked = from >= 0 && to > from;
      int start = marked ? from : matcher.start();
      int end = marked ? to : matcher.end();
      if (end > start) {
        found.add(new TokenPattern.Match(start, end));
      }
    }
    return found;
  }

  private static Set<String> sources(RuleSet rules) {
    Set<String> sources = new TreeSet<>();
    Stream<SentencePattern> ofClaims =
        rules.claims().stream()
            .flatMap(rule -> Stream.of(rule.patterns(), rule.unless(), rule.unlessInside()));
    Stream<SentencePattern> ofChecks = rules.checks().stream().flatMap(c -> patterns(c.when()));
    Stream<SentencePattern> ofTraits =
        rules.lexicon().traits().stream().map(trait -> trait.patterns());
    Stream.of(ofClaims, ofChecks, ofTraits)
        .flatMap(all -> all)
        .flatMap(all -> all.patterns().stream())
        .forEach(pattern -> sources.add(pattern.source()));
    return sources;
  }

  private static Stream<SentencePattern> patterns(Condition when) {
    return Stream.of(when.inside(), when.sentence(), when.unlessSentence(), when.unlessNear());
  }

  private static List<Sentence> sentences(RuleSet rules) {
    Stream<Example> ofClaims = rules.claims().stream().flatMap(rule -> rule.examples().stream());
    Stream<Example> ofChecks = rules.checks().stream().flatMap(check -> check.examples().stream());
    List<Sentence> sentences = new ArrayList<>();
    Stream.concat(ofClaims, ofChecks)
        .map(Example::text)
        .distinct()
        .forEach(
            text -> {
              Article article = Distribution.article(Format.TEXT, text);
              for (Statement statement : Distribution.checker().extract(article).statements()) {
                LanguageAnalyzerTest.ANALYZER.analyze(statement.sentence());
                sentences.add(statement.sentence());
              }
            });
    return sentences;
  }
}
