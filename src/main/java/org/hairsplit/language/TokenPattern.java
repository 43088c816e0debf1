package org.hairsplit.language;

import edu.stanford.nlp.ling.tokensregex.SequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A CoreNLP TokensRegex pattern. Its {@link Outline} finds the matches that CoreNLP would find, in
 * a fraction of the time; what an outline cannot express is compiled and searched by CoreNLP
 * itself. Matching ignores case. Thread-safe.
 */
public final class TokenPattern {

  /** The group that marks the claim inside a longer match. */
  static final String CLAIM = "$claim";

  private final String source;
  private final PatternVocabulary vocabulary;
  private volatile @Nullable Outline outline;
  private volatile @Nullable Needs needs;
  private volatile @Nullable SequencePattern<CoreMap> compiled;

  private TokenPattern(String source, PatternVocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  /** A pattern that is compiled when first needed. */
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
   * @throws PatternException if it is not a pattern, at the latest when a sentence could match it
   */
  public List<Match> find(Sentence sentence) {
    TokenTable tokens = sentence.table(vocabulary);
    Positions starts = starts(tokens);
    if (starts.isEmpty()) {
      return List.of();
    }
    return outline().exact() ? preferred(starts, tokens) : searched(starts, sentence);
  }

  private List<Match> preferred(Positions starts, TokenTable tokens) {
    List<Match> matches = new ArrayList<>();
    for (int start = starts.next(0); start >= 0; ) {
      Outline.Claim claim = new Outline.Claim();
      Positions ends = outline().after(tokens.gap(start), tokens);
      int end = outline().matched(start, ends, tokens, claim);
      if (claim.to() > claim.from()) {
        matches.add(new Match(claim.from(), claim.to()));
      } else if (end > start) {
        matches.add(new Match(start, end));
      }
      start = starts.next(Math.max(end, start + 1));
    }
    return matches;
  }

  private List<Match> searched(Positions starts, Sentence sentence) {
    SequenceMatcher<CoreMap> matcher = compiled().getMatcher(sentence.labels());
    List<Match> matches = new ArrayList<>();
    int start = starts.next(0);
    while (start >= 0 && matcher.find(start)) {
      addMatch(matcher, matches);
      start = starts.next(Math.max(matcher.end(), start + 1));
    }
    return matches;
  }

  private static void addMatch(SequenceMatcher<CoreMap> matcher, List<Match> matches) {
    int from = matcher.start(CLAIM);
    int to = matcher.end(CLAIM);
    boolean marked = from >= 0 && to > from;
    Match match = marked ? new Match(from, to) : new Match(matcher.start(), matcher.end());
    if (match.to() > match.from()) {
      matches.add(match);
    }
  }

  /** Whether the pattern matches anywhere in the sentence. */
  public boolean matches(Sentence sentence) {
    return matches(sentence, 0, sentence.size());
  }

  /** Whether the pattern matches somewhere within the tokens {@code [from, to)}. */
  public boolean matches(Sentence sentence, int from, int to) {
    int start = starts(sentence.table(vocabulary).part(from, to)).next(from);
    if (start < 0 || outline().exact()) {
      return start >= 0;
    }
    return compiled().getMatcher(sentence.labels().subList(from, to)).find(start - from);
  }

  /** The pattern as written. */
  public String source() {
    return source;
  }

  /** The tokens from which a match is possible. */
  private Positions starts(TokenTable tokens) {
    try {
      // One by one, asking for what is needed costs as much as it saves.
      return tokens.indexed() && !needs().met(tokens)
          ? tokens.none()
          : outline().before(tokens.gaps(), tokens).and(tokens.all());
    } catch (PatternSyntaxException e) {
      throw mistake(e);
    }
  }

  private Outline outline() {
    Outline ready = outline;
    if (ready == null) {
      ready = vocabulary.outline(source);
      outline = ready;
    }
    return ready;
  }

  private Needs needs() {
    Needs ready = needs;
    if (ready == null) {
      ready = Needs.of(outline());
      needs = ready;
    }
    return ready;
  }

  private SequencePattern<CoreMap> compiled() {
    SequencePattern<CoreMap> ready = compiled;
    if (ready == null) {
      ready = compile(vocabulary.expand(source));
      compiled = ready;
    }
    return ready;
  }

  /** CoreNLP reports mistakes as runtime exceptions and as bare errors, mostly without a place. */
  private static SequencePattern<CoreMap> compile(String expanded) {
    try {
      return TokenSequencePattern.compile(PatternVocabulary.environment(), expanded);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      throw mistake(e);
    }
  }

  private static PatternException mistake(Throwable e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new PatternException(said.lines().findFirst().orElse("not a pattern"), e);
  }

  /**
   * A match.
   *
   * @param from index of its first token
   * @param to one past its last token, more than {@code from}
   */
  public record Match(int from, int to) {}
}
