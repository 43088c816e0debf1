package org.hairsplit.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a text without the white space at its ends.
 *
 * @param words what is left; empty for a blank line
 * @param start where the words start in the file
 */
record TextLine(String words, int start) {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** Shorter lines are not wrapped, they are short. */
  private static final int NARROWEST = 40;

  /** Longer lines were never wrapped. */
  private static final int WIDEST = 120;

  static List<TextLine> of(String file) {
    List<TextLine> lines = new ArrayList<>();
    Matcher ends = LINE_END.matcher(file);
    int start = 0;
    while (ends.find()) {
      lines.add(stripped(file, start, ends.start()));
      start = ends.end();
    }
    lines.add(stripped(file, start, file.length()));
    return lines;
  }

  /** One past the last word in the file. */
  int end() {
    return start + words.length();
  }

  /**
   * Whether {@code before} was broken because the first word of {@code after} did not fit.
   *
   * @param width units of the widest line around
   */
  static boolean wraps(String before, String after, int width) {
    if (before.length() > WIDEST || before.length() < NARROWEST) {
      return false;
    }
    int blank = after.indexOf(' ');
    int firstWord = blank < 0 ? after.length() : blank;
    boolean full = before.length() + 1 + firstWord > width;
    char last = before.charAt(before.length() - 1);
    boolean open = ".!?:".indexOf(last) < 0;
    // A full stop at the end of the widest line is more likely the end of a paragraph.
    boolean wrapped = full && width <= WIDEST && (open || before.length() < width);
    return wrapped || (open && Character.isLowerCase(after.codePointAt(0)));
  }

  private static TextLine stripped(String file, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(file.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(file.charAt(end - 1))) {
      end--;
    }
    return new TextLine(file.substring(start, end), start);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }
}
