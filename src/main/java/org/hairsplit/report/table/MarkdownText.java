package org.hairsplit.report.table;

import org.hairsplit.report.Printable;

/** Text from articles made harmless in the Markdown of a forge. */
final class MarkdownText {

  private static final String MARKUP = "\\`*_{}[]()<>#+-!|~&\"'=^$";

  /** Ends a word for a forge that looks for mentions, references and addresses; shows nothing. */
  private static final String STOP = "<!-- -->";

  private MarkdownText() {}

  /**
   * One line of plain text: no markup, no HTML, no link, and nobody is mentioned by {@code @name},
   * no issue by {@code #12}.
   */
  static String line(String text) {
    StringBuilder tame = new StringBuilder();
    String line = Printable.line(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKUP.indexOf(c) >= 0) {
        tame.append('\\');
      }
      tame.append(c);
      boolean starts = c == '@' || c == '#' || c == '!' || c == '~' || c == '%' || c == '$';
      boolean address = (c == ':' && line.startsWith("//", i + 1)) || isWww(line, i);
      if (starts || address) {
        tame.append(STOP);
      }
    }
    return tame.toString();
  }

  private static boolean isWww(String line, int i) {
    return i >= 2 && line.regionMatches(true, i - 2, "www.", 0, 4);
  }

  /** The same in a code span; a pipe in it would end the cell of a table. */
  static String code(String text) {
    String line = Printable.line(text).replace("|", "\\|");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    boolean padded = line.startsWith("`") || line.endsWith("`") || line.isEmpty();
    return fence + (padded ? " " + line + " " : line) + fence;
  }
}
