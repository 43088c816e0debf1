package org.hairsplit.language;

/**
 * The text of a token pattern, read from left to right. Written by hand, since regular expressions
 * took most of the time of reading patterns in a process that has just begun. Whatever does not
 * stand there as expected is {@link Unknown}.
 */
final class PatternText {

  /** Thrown where the notation is not known. */
  static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }

  /** What {@link #peek} gives where nothing is left. */
  static final char END = '\0';

  private static final int MOST_DIGITS = 9;

  private final String text;
  private int at;

  PatternText(String text) {
    this.text = text;
  }

  /** Whether nothing is left. */
  boolean atEnd() {
    return at == text.length();
  }

  /** The next character, which stays, or {@link #END}. */
  char peek() {
    return atEnd() ? END : text.charAt(at);
  }

  /** Like {@link #peek}, after any blanks. */
  char peekPastBlanks() {
    while (" \t\n\u000B\f\r".indexOf(peek()) >= 0) {
      at++;
    }
    return peek();
  }

  /** Whether {@code expected} stands here, and if so passes it. */
  boolean took(char expected) {
    boolean found = !atEnd() && text.charAt(at) == expected;
    at += found ? 1 : 0;
    return found;
  }

  /** Like {@link #took}, after any blanks. */
  boolean tookPastBlanks(char expected) {
    peekPastBlanks();
    return took(expected);
  }

  /** Passes {@code expected}, after any blanks. */
  void expect(char expected) throws Unknown {
    if (!tookPastBlanks(expected)) {
      throw new Unknown();
    }
  }

  /** Letters, digits and {@code _}, at least one. */
  String name() throws Unknown {
    int from = at;
    while (isOfName(peek())) {
      at++;
    }
    return since(from);
  }

  /** Capitals, digits and {@code _}: the rest of the name of a piece of the vocabulary. */
  String capitals() throws Unknown {
    int from = at;
    while (isOfName(peek()) && !(peek() >= 'a' && peek() <= 'z')) {
      at++;
    }
    return since(from);
  }

  /** A number, after any blanks. */
  int number() throws Unknown {
    peekPastBlanks();
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    String digits = since(from);
    if (digits.length() > MOST_DIGITS) {
      throw new Unknown();
    }
    return Integer.parseInt(digits);
  }

  /** Whether a digit stands here, after any blanks. */
  boolean isAtNumber() {
    return isDigit(peekPastBlanks());
  }

  /** What stands between quotation marks, perhaps nothing. What has a backslash is not known. */
  String quoted() throws Unknown {
    expect('"');
    int end = text.indexOf('"', at);
    int backslash = text.indexOf('\\', at);
    if (end < 0 || backslash >= 0 && backslash < end) {
      throw new Unknown();
    }
    String inside = text.substring(at, end);
    at = end + 1;
    return inside;
  }

  /** What stands between slashes, as written; a slash behind a backslash does not end it. */
  String slashed() throws Unknown {
    expect('/');
    int from = at;
    while (at < text.length() && text.charAt(at) != '/') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw new Unknown();
    }
    return text.substring(from, at++);
  }

  private String since(int from) throws Unknown {
    if (at == from) {
      throw new Unknown();
    }
    return text.substring(from, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
  }
}
