package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a sentence by attribute, and the answers to every test that was put to them: the
 * patterns of a hundred rules ask the same things. For one thread at a time.
 */
final class TokenTable {

  /** What a pattern can ask of a token. */
  enum Column {
    WORD("word", CoreAnnotations.TextAnnotation.class),
    LEMMA("lemma", CoreAnnotations.LemmaAnnotation.class),
    TAG("tag", CoreAnnotations.PartOfSpeechAnnotation.class),
    TREATMENT(Marking.TREATMENT.key, Marking.TREATMENT.annotation),
    CONDITION(Marking.CONDITION.key, Marking.CONDITION.annotation);

    private static final Column[] ALL = values();

    private final String key;
    private final Class<? extends CoreAnnotation<String>> annotation;

    Column(String key, Class<? extends CoreAnnotation<String>> annotation) {
      this.key = key;
      this.annotation = annotation;
    }

    /** The column that patterns call so, or null. */
    static @Nullable Column named(String key) {
      for (Column column : ALL) {
        if (column.key.equals(key)) {
          return column;
        }
      }
      return null;
    }
  }

  /** The columns of a sentence, and what was found out about them. */
  private static final class Content {
    private final PatternVocabulary vocabulary;
    private final TestIndex index;
    private final int width;

    /** For each test in the index, the tokens that pass, {@link #width} numbers each. */
    private final long[] passed;

    /** The tests that some token passes, of those in the index. */
    private final long[] met;

    private final String[][] values;
    private final String[][] lower = new String[Column.ALL.length][];
    private Positions[] answers = new Positions[0];

    Content(List<CoreLabel> labels, PatternVocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.index = vocabulary.index();
      this.width = Positions.width(labels.size() + 1);
      this.passed = new long[index.size() * width];
      this.met = new long[index.size() / Long.SIZE + 1];
      this.values = new String[Column.ALL.length][labels.size()];
      for (Column column : Column.ALL) {
        for (int i = 0; i < labels.size(); i++) {
          String value = labels.get(i).get(column.annotation);
          if (value != null) {
            values[column.ordinal()][i] = value;
            note(i, index.passed(column, value));
          }
        }
      }
    }

    private void note(int token, int[] tests) {
      for (int test : tests) {
        passed[test * width + token / Long.SIZE] |= 1L << token;
        met[test / Long.SIZE] |= 1L << test;
      }
    }

    /** The values of a column in lower case, null where there is none. */
    private String[] lower(Column column) {
      String[] known = lower[column.ordinal()];
      if (known == null) {
        known =
            Arrays.stream(values[column.ordinal()])
                .map(value -> value == null ? null : TokenTable.lower(value))
                .toArray(String[]::new);
        lower[column.ordinal()] = known;
      }
      return known;
    }
  }

  private final Content content;
  private final int size;
  private final int from;
  private final int to;
  private final Positions all;
  private final Positions gaps;
  private final Positions none;

  /** The whole of a sentence. */
  TokenTable(List<CoreLabel> labels, PatternVocabulary vocabulary) {
    this(new Content(labels, vocabulary), labels.size(), 0, labels.size());
  }

  private TokenTable(Content content, int size, int from, int to) {
    this.content = content;
    this.size = size;
    this.from = from;
    this.to = to;
    this.all = Positions.range(size + 1, from, to);
    this.gaps = Positions.range(size + 1, from, to + 1);
    this.none = Positions.none(size + 1);
  }

  /** How values are made comparable. */
  static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Whether this table answers the tests of patterns over {@code vocabulary}. */
  boolean isFor(PatternVocabulary vocabulary) {
    return content.vocabulary == vocabulary;
  }

  /** Whether most tests are answered already, since there was an index of them. */
  boolean indexed() {
    return content.index.size() > 0;
  }

  /** The tokens {@code [from, to)} of this sentence, which stay numbered as they are. */
  TokenTable part(int from, int to) {
    return from == this.from && to == this.to ? this : new TokenTable(content, size, from, to);
  }

  /** How many tokens the sentence has. */
  int size() {
    return size;
  }

  /** All tokens. */
  Positions all() {
    return all;
  }

  /** No token, no gap. */
  Positions none() {
    return none;
  }

  /** All gaps: before each token, and after the last. */
  Positions gaps() {
    return gaps;
  }

  /** The gap before the first token. */
  Positions start() {
    return gap(from);
  }

  /** One gap. */
  Positions gap(int at) {
    return Positions.one(size + 1, at);
  }

  /** The gap after the last token. */
  Positions end() {
    return gap(to);
  }

  /** The tokens that pass a test. */
  Positions where(TokenTest.Attribute test) {
    Positions answer = answer(test);
    return to - from == size ? answer : answer.and(all);
  }

  /** Whether any token of the whole sentence passes a test. */
  boolean passes(TokenTest.Attribute test) {
    int number = test.number();
    return content.index.covers(number)
        ? (content.met[number / Long.SIZE] >>> number & 1) != 0
        : !answer(test).isEmpty();
  }

  private Positions answer(TokenTest.Attribute test) {
    if (content.index.covers(test.number())) {
      return Positions.of(content.passed, test.number() * content.width, content.width);
    }
    if (test.number() >= content.answers.length) {
      content.answers = Arrays.copyOf(content.answers, test.number() * 2 + 64);
    }
    Positions answer = content.answers[test.number()];
    if (answer == null) {
      answer = ask(test);
      content.answers[test.number()] = answer;
      content.vocabulary.askedAlone();
    }
    return answer;
  }

  private Positions ask(TokenTest.Attribute test) {
    String[] values = content.values[test.column().ordinal()];
    String[] lower = content.lower(test.column());
    AllowedValues allowed = test.values();
    boolean[] passed = new boolean[size];
    for (int i = 0; i < size; i++) {
      if (values[i] != null) {
        passed[i] =
            // There are some fifty tags in all, so each test meets most of them again and again.
            test.column() == Column.TAG
                ? allowed.holdTag(values[i], lower[i], AllowedValues.tagNumber(values[i]))
                : allowed.hold(values[i], lower[i], WordSet.mark(lower[i]));
      }
    }
    return Positions.of(passed, size + 1);
  }
}
