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
    private final String[][] values;
    private final String[][] lower;
    private final int[][] marks;
    private final int[] tags;
    private Positions[] answers = new Positions[0];

    Content(List<CoreLabel> labels) {
      values = new String[Column.ALL.length][labels.size()];
      lower = new String[Column.ALL.length][labels.size()];
      marks = new int[Column.ALL.length][labels.size()];
      tags = new int[labels.size()];
      for (Column column : Column.ALL) {
        for (int i = 0; i < labels.size(); i++) {
          String value = labels.get(i).get(column.annotation);
          if (value != null) {
            String small = value.toLowerCase(Locale.ROOT);
            values[column.ordinal()][i] = value;
            lower[column.ordinal()][i] = small;
            marks[column.ordinal()][i] = WordSet.mark(small);
          }
          if (column == Column.TAG && value != null) {
            tags[i] = AllowedValues.tagNumber(value);
          }
        }
      }
    }
  }

  private final Content content;
  private final int size;
  private final int from;
  private final int to;
  private final Positions all;

  /** The whole of a sentence. */
  TokenTable(List<CoreLabel> labels) {
    this(new Content(labels), labels.size(), 0, labels.size());
  }

  private TokenTable(Content content, int size, int from, int to) {
    this.content = content;
    this.size = size;
    this.from = from;
    this.to = to;
    this.all = Positions.range(size + 1, from, to);
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
    return Positions.none(size + 1);
  }

  /** All gaps: before each token, and after the last. */
  Positions gaps() {
    return Positions.range(size + 1, from, to + 1);
  }

  /** The gap before the first token. */
  Positions start() {
    return Positions.range(size + 1, from, from + 1);
  }

  /** One gap. */
  Positions gap(int at) {
    return Positions.range(size + 1, at, at + 1);
  }

  /** The gap after the last token. */
  Positions end() {
    return Positions.range(size + 1, to, to + 1);
  }

  /** The tokens that pass a test. */
  Positions where(TokenTest.Attribute test) {
    Positions answer = answer(test);
    return to - from == size ? answer : answer.and(all);
  }

  private Positions answer(TokenTest.Attribute test) {
    if (test.number() >= content.answers.length) {
      content.answers = Arrays.copyOf(content.answers, test.number() * 2 + 64);
    }
    Positions answer = content.answers[test.number()];
    if (answer == null) {
      answer = ask(test);
      content.answers[test.number()] = answer;
    }
    return answer;
  }

  private Positions ask(TokenTest.Attribute test) {
    String[] values = content.values[test.column().ordinal()];
    String[] lower = content.lower[test.column().ordinal()];
    if (test.column() == Column.TAG) {
      return askTags(test.values(), values, lower);
    }
    int[] marks = content.marks[test.column().ordinal()];
    boolean[] passed = new boolean[size];
    for (int i = 0; i < size; i++) {
      passed[i] = values[i] != null && test.values().hold(values[i], lower[i], marks[i]);
    }
    return Positions.of(passed, size + 1);
  }

  /** There are some fifty tags in all, so that each test meets most of them again and again. */
  private Positions askTags(AllowedValues allowed, String[] values, String[] lower) {
    boolean[] passed = new boolean[size];
    for (int i = 0; i < size; i++) {
      passed[i] = values[i] != null && allowed.holdTag(values[i], lower[i], content.tags[i]);
    }
    return Positions.of(passed, size + 1);
  }
}
