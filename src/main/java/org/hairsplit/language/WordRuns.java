package org.hairsplit.language;

/**
 * Text without blanks, which the tokeniser reads again and again in search of the end of a word: of
 * some signs a run of 100,000 takes it minutes. No word is that long, and of an address nothing is
 * asked here.
 */
final class WordRuns {

  /** Units of one run; what is longer is no word. */
  static final int LONGEST = 300;

  private WordRuns() {}

  /**
   * The text with a blank for one character of each {@value #LONGEST} that follow each other
   * without one; all others stay in their places.
   */
  static String broken(String text) {
    StringBuilder broken = null;
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      run = Character.isWhitespace(text.charAt(at)) ? 0 : run + 1;
      if (run > LONGEST && !Character.isLowSurrogate(text.charAt(at))) {
        broken = broken == null ? new StringBuilder(text) : broken;
        broken.setCharAt(at, ' ');
        if (Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()) {
          broken.setCharAt(++at, ' ');
        }
        run = 0;
      }
    }
    return broken == null ? text : broken.toString();
  }
}
