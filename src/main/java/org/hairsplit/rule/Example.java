package org.hairsplit.rule;

import org.hairsplit.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * An example that a rule carries and the build runs.
 *
 * @param text as an article would have it; line breaks end blocks; no marks
 * @param marked the words the rule must report, or null where it must stay silent
 * @param file the rule file
 * @param location where in it
 */
public record Example(
    String text, @Nullable String marked, String file, @Nullable Location location) {

  private static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";

  static Example hit(String text, String file, @Nullable Location location) {
    int open = text.indexOf(OPEN);
    int close = text.indexOf(CLOSE);
    if (open < 0 || close < open) {
      throw new IllegalArgumentException("the example marks no words with <mark>…</mark>");
    }
    String marked = text.substring(open + OPEN.length(), close);
    String plain = text.substring(0, open) + marked + text.substring(close + CLOSE.length());
    return new Example(plain, marked, file, location);
  }

  static Example silent(String text, String file, @Nullable Location location) {
    return new Example(text, null, file, location);
  }

  /** Whether the rule must report something. */
  public boolean hit() {
    return marked != null;
  }
}
