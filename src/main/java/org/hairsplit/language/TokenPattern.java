package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.SequenceMatcher;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CoreNLP TokensRegex pattern, compiled when first used: most rules never meet a sentence with
 * their trigger. Matching ignores case. Thread-safe.
 */
public final class TokenPattern {

  /** The group that marks the claim inside a longer match. */
  private static final String CLAIM = "$claim";

  private final String source;
  private final PatternVocabulary vocabulary;
  private volatile @Nullable QuickPattern compiled;

  private TokenPattern(String source, PatternVocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  /** A pattern that is compiled when first used. */
  public static TokenPattern of(String source, PatternVocabulary vocabulary) {
    return new TokenPattern(source, vocabulary);
  }

  /**
   * Compiles the pattern now.
   *
   * @throws PatternException if it is not a pattern
   */
  public TokenPattern compile() {
    compiled();
    return this;
  }

  /**
   * Where the pattern matches, leftmost first, no two overlapping.
   *
   * @throws PatternException if it is not a pattern
   */
  public List<Match> find(Sentence sentence) {
    QuickPattern pattern = compiled();
    if (!pattern.possible(sentence.labels())) {
      return List.of();
    }
    SequenceMatcher<CoreMap> matcher = pattern.matcher(sentence.labels());
    List<Match> matches = new ArrayList<>();
    while (matcher.find()) {
      int from = matcher.start(CLAIM);
      int to = matcher.end(CLAIM);
      boolean marked = from >= 0 && to > from;
      Match match = marked ? new Match(from, to) : new Match(matcher.start(), matcher.end());
      if (match.to() > match.from()) {
        matches.add(match);
      }
    }
    return matches;
  }

  /** Whether the pattern matches anywhere in the sentence. */
  public boolean matches(Sentence sentence) {
    return matches(sentence, 0, sentence.size());
  }

  /** Whether the pattern matches somewhere within the tokens {@code [from, to)}. */
  public boolean matches(Sentence sentence, int from, int to) {
    List<CoreLabel> part = sentence.labels().subList(from, to);
    QuickPattern pattern = compiled();
    return pattern.possible(part) && pattern.matcher(part).find();
  }

  /** The pattern as written. */
  public String source() {
    return source;
  }

  private QuickPattern compiled() {
    QuickPattern ready = compiled;
    if (ready == null) {
      ready = compile(vocabulary.expand(source));
      compiled = ready;
    }
    return ready;
  }

  /** CoreNLP reports mistakes as runtime exceptions and as bare errors, mostly without a place. */
  private static QuickPattern compile(String expanded) {
    try {
      return QuickPattern.compile(expanded);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new PatternException(said.lines().findFirst().orElse("not a pattern"), e);
    }
  }

  /**
   * A match.
   *
   * @param from index of its first token
   * @param to one past its last token, more than {@code from}
   */
  public record Match(int from, int to) {}
}
