package org.hairsplit.report;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and how it is broken into lines. */
final class Columns {

  private static final String ELLIPSIS = "…";

  private Columns() {}

  /** Columns taken by printable text: 2 for East Asian wide characters and emoji, 0 for marks. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /**
   * The words of {@code text} in lines of at most {@code columns}; only a word that is longer alone
   * stands out. At least one line.
   */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int width = width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The start of {@code text}, with an ellipsis if it takes more than {@code columns}. */
  static String head(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int used = 1;
    int end = 0;
    while (end < text.length() && used + width(text.codePointAt(end)) <= columns) {
      used += width(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return columns < 1 ? "" : text.substring(0, end) + ELLIPSIS;
  }

  /** The end of {@code text}, with an ellipsis if it takes more than {@code columns}. */
  static String tail(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int used = 1;
    int start = text.length();
    while (start > 0 && used + width(text.codePointBefore(start)) <= columns) {
      used += width(text.codePointBefore(start));
      start -= Character.charCount(text.codePointBefore(start));
    }
    return columns < 1 ? "" : ELLIPSIS + text.substring(start);
  }

  private static int width(int c) {
    if (c < 0x300) {
      return c == 0xAD ? 0 : 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The blocks that Unicode's EastAsianWidth.txt gives as W or F, roughly. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
