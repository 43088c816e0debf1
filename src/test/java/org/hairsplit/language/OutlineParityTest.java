package org.hairsplit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Statement;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.Example;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.SentencePattern;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;

/** Outlines are there for speed alone: they must find what CoreNLP finds. */
class OutlineParityTest {

  @Test
  void everyPatternMatchesTheExamplesOfAllRulesAsThePlainOneDoes() {
    RuleSet rules = Distribution.checker().rules();
    List<Sentence> sentences = sentences(rules);
    assertTrue(sentences.size() > 300, "sentences: " + sentences.size());
    PatternVocabulary vocabulary = rules.lexicon().vocabulary();
    int matched = 0;
    for (String source : sources(rules)) {
      TokenPattern outlined = TokenPattern.of(source, vocabulary);
      TokenSequencePattern plain =
          TokenSequencePattern.compile(PatternVocabulary.environment(), vocabulary.expand(source));
      for (Sentence sentence : sentences) {
        List<TokenPattern.Match> found = outlined.find(sentence);
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
      assertTrue(rules.lexicon().vocabulary().outline(source).exact(), source);
    }
  }

  /**
   * Patterns that no rule has: of the words a, b and c, nested and repeated at random. Always the
   * same ones, since CoreNLP takes minutes and gigabytes over some others.
   */
  @Property(tries = 1000, seed = "20261122")
  void randomPatternsMatchAsCoreNlpMatchesThem(@ForAll long seed) {
    Random random = new Random(seed);
    String source = pattern(random, 2);
    PatternVocabulary vocabulary = new PatternVocabulary(Map.of());
    assertTrue(vocabulary.outline(source).exact(), source);
    TokenSequencePattern plain =
        TokenSequencePattern.compile(PatternVocabulary.environment(), source);
    for (int i = 0; i < 5; i++) {
      Sentence sentence = sentence(random);
      assertEquals(
          find(plain, sentence),
          TokenPattern.of(source, vocabulary).find(sentence),
          () -> source + " on: " + sentence);
    }
  }

  /** CoreNLP never ends repeating nothing, so whatever is repeated begins with a word. */
  private static String pattern(Random random, int depth) {
    StringBuilder made = new StringBuilder();
    boolean first = true;
    for (int part = random.nextInt(3); part >= 0; part--) {
      made.append(piece(random, depth, !first)).append(' ');
      first = part > 0 && random.nextInt(4) == 0;
      made.append(first ? "| " : "");
    }
    return made.toString();
  }

  private static String piece(Random random, int depth, boolean optional) {
    List<String> words =
        List.of("a", "b", "c", "[]", "[!{word:a}]", "[{word:/a|b/}]", "[{word:/[bc]/}]");
    List<String> counts = List.of("", "", "", "+", "{1,3}", "{2}", "{1,}", "{1,2}");
    List<String> optionalCounts = List.of("", "?", "*", "{0,2}", "{0,7}", "{0,6}?", "{0,3}");
    boolean group = depth > 0 && random.nextInt(3) == 0;
    return (group ? "( " + pattern(random, depth - 1) + ")" : oneOf(words, random))
        + oneOf(optional ? optionalCounts : counts, random);
  }

  private static String oneOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Sentence sentence(Random random) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i >= 0; i--) {
      String word = String.valueOf("abc".charAt(random.nextInt(3)));
      int at = text.length();
      tokens.add(new Token(word, word, "NN", new Span(at, at + 1)));
      text.append(word).append(' ');
    }
    return Sentence.of(text.toString(), tokens);
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
