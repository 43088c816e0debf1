package org.hairsplit.language.linear;

/** Reads the whole numbers of a line, each behind a tab. */
final class Numbers {

  private static final int MOST_DIGITS = 8;

  private final byte[] file;
  private int at;

  /**
   * @param at where the first tab stands
   */
  Numbers(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  /**
   * The next number.
   *
   * @throws NumberFormatException if there is none
   */
  int next() {
    if (at >= file.length || file[at] != '\t') {
      throw new NumberFormatException("a number is missing");
    }
    at++;
    boolean negative = at < file.length && file[at] == '-';
    if (negative) {
      at++;
    }
    int value = digits();
    return negative ? -value : value;
  }

  /** Whether the line ends here. */
  boolean atEnd() {
    return at >= file.length || file[at] == '\n';
  }

  /** Where the next byte stands. */
  int end() {
    return at;
  }

  private int digits() {
    int from = at;
    int value = 0;
    while (at < file.length && file[at] >= '0' && file[at] <= '9') {
      value = value * 10 + file[at] - '0';
      at++;
    }
    if (at == from || at - from > MOST_DIGITS) {
      throw new NumberFormatException("this is no whole number of at most 8 digits");
    }
    return value;
  }
}
