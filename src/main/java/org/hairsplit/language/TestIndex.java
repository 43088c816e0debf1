package org.hairsplit.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hairsplit.language.TokenTable.Column;

/**
 * Which tests a value passes, turned around: from a word to all the tests that hold of it. With a
 * hundred rules most tests hold of no token of a sentence, and those cost nothing here, so that a
 * further pattern is all but free. What a value passes is worked out once and kept. Immutable but
 * for that, thread-safe.
 */
final class TestIndex {

  /** Of nothing. */
  static final TestIndex EMPTY = new TestIndex(List.of());

  /** Values of a column to keep the tests of; beyond that it starts anew. */
  private static final int MOST_KEPT = 16_384;

  private final int size;
  private final long[] covered;
  private final Values[] columns = new Values[Column.values().length];

  /** An index of those tests that have been put already; the others may never be. */
  static TestIndex of(Collection<TokenTest.Attribute> tests) {
    return new TestIndex(tests.stream().filter(test -> test.values().known()).toList());
  }

  private TestIndex(List<TokenTest.Attribute> tests) {
    size = tests.stream().mapToInt(test -> test.number() + 1).max().orElse(0);
    covered = new long[(size + Long.SIZE - 1) / Long.SIZE];
    Arrays.setAll(columns, column -> new Values());
    for (TokenTest.Attribute test : tests) {
      covered[test.number() / Long.SIZE] |= 1L << test.number();
      columns[test.column().ordinal()].add(test);
    }
    Arrays.stream(columns).forEach(Values::seal);
  }

  /** More than the number of every test in the index. */
  int size() {
    return size;
  }

  /** Whether {@link #passed} tells of the test of this number. */
  boolean covers(int test) {
    return test < size && (covered[test / Long.SIZE] >>> test & 1) != 0;
  }

  /** The numbers of the tests that a value of a column passes. Not to be changed. */
  int[] passed(Column column, String value) {
    return columns[column.ordinal()].passed(value);
  }

  /** The tests of one column. */
  private static final class Values {
    private final Map<String, List<Integer>> collected = new HashMap<>();
    private final Map<String, int[]> byWord = new HashMap<>();
    private final List<TokenTest.Attribute> others = new ArrayList<>();
    private final Map<String, int[]> kept = new ConcurrentHashMap<>();

    void add(TokenTest.Attribute test) {
      for (String word : test.values().words()) {
        collected.computeIfAbsent(word, first -> new ArrayList<>()).add(test.number());
      }
      if (!test.values().wordsOnly()) {
        others.add(test);
      }
    }

    void seal() {
      collected.forEach((word, tests) -> byWord.put(word, ints(tests)));
      collected.clear();
    }

    int[] passed(String value) {
      int[] known = kept.get(value);
      if (known == null) {
        known = ask(value);
        if (kept.size() >= MOST_KEPT) {
          kept.clear();
        }
        kept.put(value, known);
      }
      return known;
    }

    private int[] ask(String value) {
      String lower = TokenTable.lower(value);
      int mark = WordSet.mark(lower);
      int[] alone = byWord.getOrDefault(lower, new int[0]);
      List<Integer> more = new ArrayList<>();
      for (TokenTest.Attribute test : others) {
        if (test.values().hold(value, lower, mark)) {
          more.add(test.number());
        }
      }
      int[] all = Arrays.copyOf(alone, alone.length + more.size());
      for (int i = 0; i < more.size(); i++) {
        all[alone.length + i] = more.get(i);
      }
      return all;
    }

    private static int[] ints(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
