package org.hairsplit.importer;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a BibTeX file into its entries by counting braces. What stands between entries is a comment,
 * as BibTeX has it.
 */
final class BibTexEntries {

  private static final Pattern START = Pattern.compile("^\\s*@\\s*([A-Za-z]+)\\s*([{(]).*");

  private final TextLines lines;
  private final Limits limits;
  private int line;

  BibTexEntries(TextLines lines, Limits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  /** The line that the last entry began in. */
  int line() {
    return line;
  }

  /** The text of the next entry, or null if there is none. */
  @Nullable String next() throws IOException, UnreadableSourceException {
    for (String text = lines.next(); text != null; text = lines.next()) {
      Matcher start = START.matcher(text);
      if (start.matches() && !start.group(1).equalsIgnoreCase("comment")) {
        line = lines.number();
        return entry(text, start.end(1));
      }
    }
    return null;
  }

  private String entry(String first, int from) throws IOException, UnreadableSourceException {
    StringBuilder entry = new StringBuilder();
    int depth = 0;
    char open = first.substring(from).strip().charAt(0);
    String text = first;
    int at = from;
    while (text != null) {
      for (; at < text.length(); at++) {
        depth += change(text, at, depth, open);
        if (depth > limits.depth()) {
          throw lines.unreadable(
              "braces are nested more than " + limits.depth() + " deep", "correct the entry");
        }
        if (depth == 0 && closes(text.charAt(at))) {
          return braced(entry.append(text, 0, at + 1), open);
        }
      }
      entry.append(text).append('\n');
      if (entry.length() > limits.recordBytes()) {
        throw lines.unreadable(
            "the entry that begins in line " + line + " is larger than a record may be",
            "check its braces");
      }
      text = lines.next();
      at = 0;
    }
    throw lines.unreadable(
        "the file ends inside the entry that begins in line " + line,
        "export it again, or close the entry's braces");
  }

  /** BibTeX allows parentheses around an entry; the library knows braces only. */
  private static String braced(StringBuilder entry, char open) {
    if (open == '(') {
      entry.setCharAt(entry.indexOf("("), '{');
      entry.setCharAt(entry.length() - 1, '}');
    }
    return entry.toString();
  }

  /** Parentheses count only as the outermost pair. */
  private static int change(String text, int at, int depth, char open) {
    boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
    return switch (text.charAt(at)) {
      case '{' -> escaped ? 0 : 1;
      case '}' -> escaped ? 0 : -1;
      case '(' -> depth == 0 ? 1 : 0;
      case ')' -> depth == 1 && open == '(' ? -1 : 0;
      default -> 0;
    };
  }

  private static boolean closes(char c) {
    return c == '}' || c == ')';
  }
}
