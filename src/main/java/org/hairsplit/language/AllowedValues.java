package org.hairsplit.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an attribute that a pattern allows; case is ignored. An expression is read when a
 * value first meets it: most never do. Thread-safe.
 */
final class AllowedValues {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The tags of the Penn Treebank, with those that OntoNotes and the web treebank added. */
  private static final List<String> TAGS =
      List.of(
          ("CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM"
                  + " TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ADD AFX GW NFP XX $ `` '' , . :"
                  + " -LRB- -RRB-")
              .split(" ", -1));

  private static final Map<String, Integer> TAG_NUMBERS =
      IntStream.range(0, TAGS.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(TAGS::get, number -> number));

  /** The lower half of a long tells which tags were asked for, the upper which are allowed. */
  private static final int TAGS_A_LONG = 32;

  private final AtomicLongArray tags = new AtomicLongArray(2);
  private final String regex;
  private volatile boolean read;
  private @Nullable WordSet words;
  private @Nullable Pattern expression;

  /** The values that a regular expression matches as a whole. */
  AllowedValues(String regex) {
    this.regex = regex;
  }

  /** One value. */
  static AllowedValues only(String value) {
    AllowedValues values = new AllowedValues(Pattern.quote(value));
    values.words = WordSet.ofOne(value);
    values.read = true;
    return values;
  }

  /**
   * Whether a value is allowed.
   *
   * @param lower the value in lower case
   * @param mark the {@link WordSet#mark} of that
   * @throws java.util.regex.PatternSyntaxException if the expression is none
   */
  boolean hold(String value, String lower, int mark) {
    if (!read) {
      read();
    }
    WordSet set = words;
    Pattern other = expression;
    return set != null ? set.holds(lower, mark) : other != null && other.matcher(value).matches();
  }

  /**
   * Whether a tag is allowed; the answer is remembered.
   *
   * @param lower the tag in lower case
   * @param number its {@link #tagNumber}, or less than 0 for one without
   */
  boolean holdTag(String tag, String lower, int number) {
    if (number < 0) {
      return hold(tag, lower, WordSet.mark(lower));
    }
    int place = number / TAGS_A_LONG;
    long bit = 1L << number % TAGS_A_LONG;
    long known = tags.get(place);
    if ((known & bit) == 0) {
      boolean allowed = hold(tag, lower, WordSet.mark(lower));
      // An answer that another thread remembers meanwhile may be lost; it is found again.
      known |= bit | (allowed ? bit << TAGS_A_LONG : 0);
      tags.set(place, known);
    }
    return (known & bit << TAGS_A_LONG) != 0;
  }

  /** The number of a tag, the same for every test; -1 if it is none of the Penn Treebank's. */
  static int tagNumber(String tag) {
    return TAG_NUMBERS.getOrDefault(tag, -1);
  }

  /** Whether a value has been put to these, so that what they allow is known. */
  boolean known() {
    return read;
  }

  /** The words allowed, in lower case; not all that is allowed unless {@link #wordsOnly}. */
  Set<String> words() {
    WordSet set = words;
    return set == null ? Set.of() : set.words();
  }

  /** Whether nothing but {@link #words} is allowed. */
  boolean wordsOnly() {
    WordSet set = words;
    return set != null && set.wordsOnly();
  }

  private synchronized void read() {
    words = WordSet.of(regex);
    expression = words == null ? Pattern.compile(regex, FLAGS) : null;
    read = true;
  }

  @Override
  public String toString() {
    return regex;
  }
}
