package org.hairsplit.importer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds how many took part: "a total of 1,200 patients", "120 men were randomized". */
final class Participants {

  /** Words between a number and what it counts: "120 otherwise healthy adult men". */
  private static final int BETWEEN = 4;

  /** Words around a count that say it is of all. */
  private static final int AROUND = 4;

  private static final int MOST = 10_000_000;

  private final Set<String> counted;
  private final Set<String> counting;

  Participants(StudyWords words) {
    this.counted = words.counted;
    this.counting = words.counting;
  }

  /** The number, or null if none is given or several compete. */
  @Nullable Integer in(List<String> words) {
    Set<Integer> all = new TreeSet<>();
    for (int at = 0; at < words.size(); at++) {
      int number = number(words.get(at));
      int noun = number > 0 ? noun(words, at) : -1;
      if (noun < 0 || looksLikeYear(words, at, number)) {
        continue;
      }
      if (isCountOfAll(words, at, noun)) {
        return number;
      }
      all.add(number);
    }
    return all.size() == 1 ? all.iterator().next() : null;
  }

  private int noun(List<String> words, int number) {
    int end = Math.min(words.size(), number + 2 + BETWEEN);
    for (int at = number + 1; at < end; at++) {
      String word = words.get(at);
      if (counted.contains(word)) {
        return at;
      }
      if (!word.chars().allMatch(Character::isLetter) || isSmallWord(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** "18 years in patients", "50 percent of men" count no patients. */
  private static boolean isSmallWord(String word) {
    return Set.of(
            "of", "in", "and", "or", "to", "from", "years", "year", "weeks", "months", "days", "mg",
            "percent", "hairs", "was", "were", "with", "for", "the", "per", "h", "cm2", "ml")
        .contains(word);
  }

  private static boolean looksLikeYear(List<String> words, int at, int number) {
    boolean year = number >= 1900 && number <= 2099 && words.get(at).length() == 4;
    return year && (at == 0 || !words.get(at - 1).equals("of"));
  }

  private boolean isCountOfAll(List<String> words, int number, int noun) {
    int start = Math.max(0, number - AROUND);
    int end = Math.min(words.size(), noun + AROUND);
    return words.subList(start, number).stream().anyMatch(counting::contains)
        || words.subList(noun + 1, Math.max(noun + 1, end)).stream().anyMatch(counting::contains);
  }

  private static int number(String word) {
    if (word.isEmpty() || word.length() > 8 || !word.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int number = Integer.parseInt(word);
    return number > 1 && number <= MOST ? number : -1;
  }
}
