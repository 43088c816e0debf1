package org.hairsplit.report;

import java.util.Locale;

/**
 * Text from outside made fit to be shown. An article may hold terminal escapes, or marks that turn
 * the direction of writing, and must not be able to forge or hide a line of a report with them.
 */
public final class Printable {

  private Printable() {}

  /**
   * The text on one line: every run of white space is one blank, white space at the ends is
   * dropped, and every code unit that a terminal would act on is spelled out, {@code \}{@code
   * u001b} for ESC. The result holds only whole characters.
   */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && shown.length() > 0) {
        shown.append(' ');
      }
      gap = false;
      if (isActive(c)) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  /** Whether a terminal may act on the code point instead of showing it, or cannot show it. */
  public static boolean isActive(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> turnsDirection(c);
    };
  }

  private static boolean turnsDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
