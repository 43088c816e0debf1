package org.hairsplit.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression over one word says, as a set of words and beginnings of words: {@code
 * stud(y|ies)|trials?} is four words, {@code NN.*} a beginning. Asking a set takes a fraction of
 * the time that trying forty alternatives takes, and most of a rule's time goes into that. Case is
 * ignored, as in all patterns. Immutable, thread-safe.
 */
final class WordSet {

  /** An expression that stands for more words than this stays an expression. */
  private static final int MOST_WORDS = 2000;

  private static final int BITS = 256;

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  /** A bit for each word's mark: most words that are not in the set are known by it at once. */
  private final long[] marks = new long[BITS / Long.SIZE];

  /** A bit for the first letter of each beginning, to the same end. */
  private long firstLetters;

  private WordSet() {}

  /** The set that {@code regex} stands for, or null if it says more than a set can. */
  static @Nullable WordSet of(String regex) {
    try {
      WordSet set = new WordSet();
      for (String word : new Expansion(regex.toLowerCase(Locale.ROOT)).all()) {
        if (word.endsWith(Expansion.ANYTHING)) {
          set.addBeginning(word.substring(0, word.length() - 1));
        } else {
          set.add(word);
        }
      }
      return set;
    } catch (NotASet e) {
      return null;
    }
  }

  /** The set of one word. */
  static WordSet ofOne(String word) {
    WordSet set = new WordSet();
    set.add(word.toLowerCase(Locale.ROOT));
    return set;
  }

  private void add(String word) {
    words.add(word);
    int mark = mark(word);
    marks[mark / Long.SIZE] |= 1L << mark;
  }

  private void addBeginning(String beginning) {
    beginnings.add(beginning);
    firstLetters |= beginning.isEmpty() ? ~0L : 1L << beginning.charAt(0);
  }

  /** A number below {@value #BITS} that tells most words from others. */
  static int mark(String lower) {
    int hash = lower.hashCode() * 0x9E3779B9;
    return hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(BITS);
  }

  /**
   * Whether a word is in the set.
   *
   * @param lower the word in lower case
   * @param mark its {@link #mark}
   */
  boolean holds(String lower, int mark) {
    return (marks[mark / Long.SIZE] >>> mark & 1) != 0 && words.contains(lower)
        || firstLetters != 0 && begins(lower);
  }

  /** The words, in lower case, without those that only begin with something in the set. */
  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /** Whether there are no beginnings. */
  boolean wordsOnly() {
    return beginnings.isEmpty();
  }

  private boolean begins(String lower) {
    if (lower.isEmpty()) {
      return beginnings.contains("");
    }
    if ((firstLetters >>> lower.charAt(0) & 1) == 0) {
      return false;
    }
    for (int i = 0; i < beginnings.size(); i++) {
      if (lower.startsWith(beginnings.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "{" + words.size() + " words, " + beginnings.size() + " beginnings}";
  }

  /** An expression that is no set of words. */
  private static final class NotASet extends Exception {
    private static final long serialVersionUID = 1L;

    NotASet() {
      super(null, null, false, false);
    }
  }

  /**
   * Spells out an expression made of letters, groups, alternatives, classes, {@code ?}, {@code .*}.
   */
  private static final class Expansion {

    /** Marks a word after which anything may follow. */
    static final String ANYTHING = "\u0000";

    private final String regex;
    private int at;

    Expansion(String regex) {
      this.regex = regex;
    }

    List<String> all() throws NotASet {
      List<String> words = alternatives();
      if (at != regex.length()) {
        throw new NotASet();
      }
      return words;
    }

    private List<String> alternatives() throws NotASet {
      List<String> words = new ArrayList<>(sequence());
      bound(words);
      while (at < regex.length() && regex.charAt(at) == '|') {
        at++;
        words.addAll(sequence());
        bound(words);
      }
      return words;
    }

    private List<String> sequence() throws NotASet {
      List<String> words = null;
      while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        List<String> piece = piece();
        words = words == null ? piece : joined(words, piece);
      }
      return words == null ? List.of("") : words;
    }

    private List<String> piece() throws NotASet {
      int end = endOfLetters();
      if (end > at) {
        String letters = regex.substring(at, end);
        at = end;
        return List.of(letters);
      }
      List<String> words = atom();
      if (at < regex.length() && regex.charAt(at) == '?') {
        at++;
        List<String> optional = new ArrayList<>(words);
        optional.add("");
        words = optional;
      }
      if (at < regex.length() && "*+{".indexOf(regex.charAt(at)) >= 0) {
        throw new NotASet();
      }
      return words;
    }

    /** Where the letters and digits end that stand for themselves; a count takes the last along. */
    private int endOfLetters() {
      int end = at;
      while (end < regex.length() && Character.isLetterOrDigit(regex.charAt(end))) {
        end++;
      }
      boolean counted = end < regex.length() && "?*+{".indexOf(regex.charAt(end)) >= 0;
      return counted ? end - 1 : end;
    }

    private List<String> atom() throws NotASet {
      char c = regex.charAt(at++);
      return switch (c) {
        case '(' -> group();
        case '[' -> choices();
        case '.' -> anything();
        case '\\' -> escaped();
        case '*', '+', '?', '{', '}', '^', '$', ']' -> throw new NotASet();
        default -> List.of(String.valueOf(c));
      };
    }

    private List<String> group() throws NotASet {
      if (regex.startsWith("?", at)) {
        throw new NotASet();
      }
      List<String> words = alternatives();
      if (at >= regex.length()) {
        throw new NotASet();
      }
      at++;
      return words;
    }

    private List<String> choices() throws NotASet {
      int end = regex.indexOf(']', at);
      String inside = end < 0 ? "^" : regex.substring(at, end);
      if (inside.isEmpty() || inside.matches(".*[\\^\\-\\\\\\[&].*")) {
        throw new NotASet();
      }
      at = end + 1;
      return inside.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }

    /** A dot is known only as the end of a word: {@code nn.*}. */
    private List<String> anything() throws NotASet {
      boolean star = at < regex.length() && regex.charAt(at) == '*';
      boolean last = at + 1 >= regex.length() || "|)".indexOf(regex.charAt(at + 1)) >= 0;
      if (!star || !last) {
        throw new NotASet();
      }
      at++;
      return List.of(ANYTHING);
    }

    private List<String> escaped() throws NotASet {
      if (at >= regex.length() || Character.isLetterOrDigit(regex.charAt(at))) {
        throw new NotASet();
      }
      return List.of(String.valueOf(regex.charAt(at++)));
    }

    private static List<String> joined(List<String> heads, List<String> tails) throws NotASet {
      List<String> words = new ArrayList<>(heads.size() * tails.size());
      for (String head : heads) {
        if (head.endsWith(ANYTHING)) {
          throw new NotASet();
        }
        for (String tail : tails) {
          words.add(head + tail);
        }
      }
      bound(words);
      return words;
    }

    private static void bound(List<String> words) throws NotASet {
      if (words.size() > MOST_WORDS) {
        throw new NotASet();
      }
    }
  }
}
