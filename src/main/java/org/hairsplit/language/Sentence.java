package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a block. Tokenised when made; tagged and lemmatised only once {@link
 * LanguageAnalyzer#analyze} has seen it; marked by whoever knows the lexicon. Used by one thread at
 * a time.
 */
public final class Sentence {

  private final String block;
  private final List<CoreLabel> labels;
  private @Nullable List<Token> tokens;
  private @Nullable TokenTable table;
  private String @Nullable [] lower;
  private boolean analysed;

  Sentence(String block, List<CoreLabel> labels) {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a sentence has a token");
    }
    this.block = block;
    this.labels = labels;
  }

  /**
   * A sentence whose words, lemmas and tags are known beforehand, for tests and saved analyses.
   *
   * @param block the block's text
   * @param tokens with spans into {@code block}, in order, at least one
   */
  public static Sentence of(String block, List<Token> tokens) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : tokens) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.word());
      label.setValue(token.word());
      label.setOriginalText(token.word());
      label.setLemma(token.lemma());
      label.setTag(token.tag());
      label.setBeginPosition(token.span().start());
      label.setEndPosition(token.span().end());
      labels.add(label);
    }
    Sentence sentence = new Sentence(block, labels);
    sentence.analysed = true;
    return sentence;
  }

  /** Where the sentence stands in the block's text. */
  public Span span() {
    return new Span(labels.get(0).beginPosition(), labels.get(labels.size() - 1).endPosition());
  }

  /** The sentence as written. */
  public String text() {
    return span().cut(block);
  }

  /** How many tokens there are; at least one. */
  public int size() {
    return labels.size();
  }

  /** The tokens; their spans are offsets into the block's text. */
  public List<Token> tokens() {
    List<Token> made = tokens;
    if (made == null) {
      made = labels.stream().map(Sentence::token).toList();
      tokens = made;
    }
    return made;
  }

  /** The token at {@code index}. */
  public Token token(int index) {
    return tokens().get(index);
  }

  /** The word of the token at {@code index} in lower case. */
  public String lower(int index) {
    String[] made = lower;
    if (made == null) {
      made = labels.stream().map(label -> TokenTable.lower(label.word())).toArray(String[]::new);
      lower = made;
    }
    return made[index];
  }

  /** Whether any word, in lower case, is one of these. */
  public boolean holdsAny(Set<String> words) {
    for (int i = 0; i < labels.size(); i++) {
      if (words.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The block's text under the tokens {@code [from, to)}, which must hold at least one. */
  public Span span(int from, int to) {
    return new Span(labels.get(from).beginPosition(), labels.get(to - 1).endPosition());
  }

  /** The words of the tokens {@code [from, to)} as written. */
  public String words(int from, int to) {
    return span(from, to).cut(block);
  }

  /** Whether tags and lemmas are there. */
  public boolean analysed() {
    return analysed;
  }

  /** Marks the tokens {@code [from, to)}. */
  public void mark(Marking marking, int from, int to, String value) {
    for (CoreLabel label : labels.subList(from, to)) {
      label.set(marking.annotation, value);
    }
    table = null;
  }

  /** What the token at {@code index} is marked as. */
  public Optional<String> marked(Marking marking, int index) {
    return Optional.ofNullable(labels.get(index).get(marking.annotation));
  }

  /** The values of a marking over the tokens {@code [from, to)}, each once, in order. */
  public List<String> marked(Marking marking, int from, int to) {
    List<String> values = new ArrayList<>();
    for (CoreLabel label : labels.subList(from, to)) {
      String value = label.get(marking.annotation);
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether the sentence asks: its last mark is a question mark. */
  public boolean asks() {
    for (int i = labels.size() - 1; i >= 0; i--) {
      String word = labels.get(i).word();
      if (word.indexOf('?') >= 0) {
        return true;
      }
      if (word.chars().anyMatch(Character::isLetterOrDigit)) {
        return false;
      }
    }
    return false;
  }

  List<CoreLabel> labels() {
    return labels;
  }

  /** The tokens as patterns over a vocabulary see them. */
  TokenTable table(PatternVocabulary vocabulary) {
    TokenTable made = table;
    if (made == null || !made.isFor(vocabulary)) {
      made = new TokenTable(labels, vocabulary);
      table = made;
    }
    return made;
  }

  void analysisDone() {
    analysed = true;
    table = null;
    tokens = null;
  }

  private static Token token(CoreLabel label) {
    String lemma = label.lemma() == null ? label.word() : label.lemma();
    return new Token(
        label.word(),
        lemma.toLowerCase(Locale.ROOT),
        label.tag() == null ? "" : label.tag(),
        new Span(label.beginPosition(), label.endPosition()));
  }

  @Override
  public String toString() {
    return text();
  }
}
