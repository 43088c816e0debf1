package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rules, or traits of articles, a word calls for. A trigger is a whole word, a beginning
 * ({@code approv*}), or one of the calls {@code @treatment}, {@code @condition}, {@code @number},
 * {@code @question}. Rules are known by their index in the list given. Immutable, thread-safe.
 */
public final class Triggers {

  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> beginnings = new HashMap<>();
  private final int[] beginningLengths;

  /** Indexes the triggers of some rules; the index of a rule is its place in the list. */
  public Triggers(List<List<String>> rules) {
    Map<String, List<Integer>> byWord = new HashMap<>();
    Map<String, List<Integer>> byBeginning = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (String trigger : rules.get(i)) {
        boolean beginning = trigger.length() > 1 && trigger.endsWith("*");
        String word = beginning ? trigger.substring(0, trigger.length() - 1) : trigger;
        (beginning ? byBeginning : byWord).computeIfAbsent(word, k -> new ArrayList<>()).add(i);
      }
    }
    byWord.forEach((word, indexes) -> words.put(word, ints(indexes)));
    TreeSet<Integer> lengths = new TreeSet<>();
    byBeginning.forEach(
        (word, indexes) -> {
          beginnings.put(word, ints(indexes));
          lengths.add(word.length());
        });
    beginningLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Adds to {@code called} the rules that a word in lower case, or a call such as {@code @number},
   * calls for.
   */
  public void call(String word, BitSet called) {
    set(words.get(word), called);
    for (int length : beginningLengths) {
      if (length > word.length()) {
        return;
      }
      set(beginnings.get(word.substring(0, length)), called);
    }
  }

  private static void set(int @Nullable [] rules, BitSet called) {
    if (rules != null) {
      for (int rule : rules) {
        called.set(rule);
      }
    }
  }

  private static int[] ints(List<Integer> indexes) {
    return indexes.stream().mapToInt(Integer::intValue).toArray();
  }
}
