package org.hairsplit.language;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of an attribute that a pattern allows; case is ignored. An expression is read when a
 * value first meets it: most never do. Thread-safe.
 */
final class AllowedValues {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

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
