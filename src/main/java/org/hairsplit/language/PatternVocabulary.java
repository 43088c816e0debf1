package org.hairsplit.language;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named pieces of patterns: {@code $HAIR} in a pattern stands for the piece of that name, which may
 * use others. Knows every attribute that patterns over it test, so that a sentence is asked once
 * for all of them. Thread-safe.
 */
public final class PatternVocabulary {

  private static final Pattern NAME = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
  private static final int DEEPEST = 12;

  /** Each costs about a microsecond, and an index some ten milliseconds. */
  private static final int ENOUGH_FOR_AN_INDEX = 50_000;

  private final Map<String, String> pieces;
  private final Map<String, Outline> outlines = new ConcurrentHashMap<>();
  private final Map<String, TokenTest.Attribute> attributes = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger askedAlone = new AtomicInteger();
  private volatile TestIndex index = TestIndex.EMPTY;

  /** A vocabulary of these pieces, by name without the dollar sign. */
  public PatternVocabulary(Map<String, String> pieces) {
    this.pieces = new TreeMap<>(pieces);
  }

  /**
   * The pattern with every name replaced by its piece.
   *
   * @throws PatternException if a name is unknown or pieces use each other in a circle
   */
  public String expand(String pattern) {
    return expand(pattern, 0);
  }

  private String expand(String pattern, int depth) {
    if (depth > DEEPEST) {
      throw new PatternException("pieces of the vocabulary use each other in a circle");
    }
    Matcher names = NAME.matcher(pattern);
    StringBuilder expanded = new StringBuilder();
    while (names.find()) {
      String piece = pieces.get(names.group(1));
      if (piece == null) {
        throw new PatternException("$" + names.group(1) + " is not in the vocabulary");
      }
      names.appendReplacement(
          expanded, Matcher.quoteReplacement("(?: " + expand(piece, depth + 1) + " )"));
    }
    names.appendTail(expanded);
    return expanded.toString();
  }

  /**
   * The outline of a pattern.
   *
   * @throws PatternException as {@link #expand}
   */
  Outline outline(String pattern) {
    return OutlineParser.parse(pattern, this::outlineOfPiece, this::attribute);
  }

  private Outline outlineOfPiece(String name) {
    Outline known = outlines.get(name);
    if (known == null) {
      expand("$" + name);
      known = outline(pieces.getOrDefault(name, ""));
      outlines.put(name, known);
    }
    return known;
  }

  private TokenTest.Attribute attribute(
      TokenTable.Column column, String value, boolean expression) {
    return attributes.computeIfAbsent(
        column + (expression ? "~" : "=") + value,
        key -> {
          int number = numbers.getAndIncrement();
          return new TokenTest.Attribute(
              number, column, expression ? new AllowedValues(value) : AllowedValues.only(value));
        });
  }

  /** What is known of all tests at once. */
  TestIndex index() {
    return index;
  }

  /**
   * Notes that a test not in the index was put to a sentence. Once that has cost more than an index
   * does, one is made: in a run over one article never, in a long one soon.
   */
  void askedAlone() {
    if (askedAlone.incrementAndGet() == ENOUGH_FOR_AN_INDEX) {
      index = TestIndex.of(attributes.values());
      askedAlone.set(0);
    }
  }

  /** A fresh environment: CoreNLP's own is mutable and collects whatever patterns bind. */
  static Env environment() {
    Env env = TokenSequencePattern.getNewEnv();
    env.setDefaultStringMatchFlags(NodePattern.CASE_INSENSITIVE);
    env.setDefaultStringPatternFlags(Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (Marking marking : Marking.values()) {
      env.bind(marking.key, marking.annotation);
    }
    return env;
  }
}
