package org.hairsplit.language;

/**
 * Text as the tokeniser gets it. It looks for the end of a word, and of markup, again from each
 * sign that may begin one: 100,000 signs without a blank, or declarations that nothing closes, took
 * it minutes. So both are broken by blanks. Everything else stays, and stays in its place.
 */
final class TokenizerInput {

  /** Units without a blank: no word has more, and of an address nothing is asked here. */
  static final int LONGEST_RUN = 300;

  /** Units of a declaration or comment that tokens are not looked for in. */
  private static final int LONGEST_MARKUP = 1_000;

  private TokenizerInput() {}

  /**
   * The text with a blank for one character of each {@value #LONGEST_RUN} that follow each other
   * without one, and for the second sign of {@code <!} and {@code <?} that nothing near closes.
   */
  static String of(String text) {
    StringBuilder broken = new StringBuilder(text);
    breakRuns(broken);
    breakMarkup(broken);
    return broken.toString();
  }

  private static void breakRuns(StringBuilder text) {
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      run = Character.isWhitespace(c) ? 0 : run + 1;
      if (run > LONGEST_RUN && !Character.isLowSurrogate(c)) {
        text.setCharAt(at, ' ');
        if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
          text.setCharAt(++at, ' ');
        }
        run = 0;
      }
    }
  }

  private static void breakMarkup(StringBuilder text) {
    int close = text.length();
    for (int at = text.length() - 1; at > 0; at--) {
      char c = text.charAt(at);
      if (c == '>') {
        close = at;
      }
      boolean opens = (c == '!' || c == '?') && text.charAt(at - 1) == '<';
      if (opens && (close == text.length() || close - at > LONGEST_MARKUP)) {
        text.setCharAt(at, ' ');
      }
    }
  }
}
