package org.hairsplit.glob;

import java.util.regex.Pattern;

/**
 * A pattern for paths below a folder, as gitignore has it: {@code *} and {@code ?} stay within a
 * name, {@code **} spans folders, {@code [a-z]} is one of some characters, {@code \} takes the next
 * character as it is. A pattern with a slash before its end is meant from the folder on, any other
 * in every folder below. With a slash at its end it means folders only. Immutable.
 */
public final class Glob {

  private final String text;
  private final Pattern pattern;
  private final boolean foldersOnly;

  private Glob(String text, Pattern pattern, boolean foldersOnly) {
    this.text = text;
    this.pattern = pattern;
    this.foldersOnly = foldersOnly;
  }

  /** The pattern written as {@code text}; every text is one. */
  public static Glob of(String text) {
    boolean foldersOnly = text.endsWith("/");
    String glob = foldersOnly ? text.substring(0, text.length() - 1) : text;
    boolean anchored = glob.contains("/");
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    }
    String regex = (anchored ? "" : "(?:.*/)?") + regex(glob);
    return new Glob(text, Pattern.compile(regex, Pattern.DOTALL), foldersOnly);
  }

  /** As written. */
  public String text() {
    return text;
  }

  /**
   * Whether the file or folder itself is meant.
   *
   * @param path from the folder of the pattern, with {@code /} between names
   */
  public boolean matches(String path, boolean isFolder) {
    return (isFolder || !foldersOnly) && pattern.matcher(path).matches();
  }

  /** Whether a file is meant, or a folder that it is in. */
  public boolean covers(String file) {
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      if (matches(file.substring(0, slash), true)) {
        return true;
      }
    }
    return matches(file, false);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      char c = glob.charAt(at);
      boolean startsName = at == 0 || glob.charAt(at - 1) == '/';
      if (startsName && glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (startsName && glob.substring(at).equals("**")) {
        regex.append(".+");
        at += 2;
      } else if (c == '*') {
        regex.append("[^/]*");
        at++;
      } else if (c == '?') {
        regex.append("[^/]");
        at++;
      } else if (c == '[' && end(glob, at) > 0) {
        at = characters(glob, at, regex);
      } else {
        at += c == '\\' && at + 1 < glob.length() ? 1 : 0;
        regex.append(Pattern.quote(glob.substring(at, at + 1)));
        at++;
      }
    }
    return regex.toString();
  }

  /** Where the set of characters that opens at {@code open} closes, or -1 if it does not. */
  private static int end(String glob, int open) {
    int first = open + 1;
    if (first < glob.length() && (glob.charAt(first) == '!' || glob.charAt(first) == '^')) {
      first++;
    }
    // A bracket that comes first stands for itself.
    return glob.indexOf(']', first + 1);
  }

  private static int characters(String glob, int open, StringBuilder regex) {
    int end = end(glob, open);
    int at = open + 1;
    boolean not = glob.charAt(at) == '!' || glob.charAt(at) == '^';
    regex.append("(?!/)[").append(not ? "^" : "");
    for (at += not ? 1 : 0; at < end; at++) {
      char c = glob.charAt(at);
      if (c == '\\' && at + 1 < end) {
        c = glob.charAt(++at);
        regex.append('\\').append(c);
      } else if (c == '-' && at > open + 1 && at + 1 < end && isRange(glob, at)) {
        regex.append('-');
      } else {
        regex.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
      }
    }
    regex.append(']');
    return end + 1;
  }

  /** Whether the hyphen stands between two letters or digits in order; else it is one itself. */
  private static boolean isRange(String glob, int hyphen) {
    char from = glob.charAt(hyphen - 1);
    char to = glob.charAt(hyphen + 1);
    return Character.isLetterOrDigit(from) && Character.isLetterOrDigit(to) && from <= to;
  }

  @Override
  public String toString() {
    return text;
  }
}
