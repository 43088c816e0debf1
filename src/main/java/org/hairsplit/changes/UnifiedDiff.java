package org.hairsplit.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads unified diffs as git and diff write them, a mail or a commit message around them included.
 * Inside a hunk only its counts tell where it ends, so that no line of an article is taken for a
 * header. (Libraries were tried: java-diff-utils 4.15 fails on a binary patch and on git's
 * "dissimilarity index", and leaves quoted names as they are; JGit reads all of it and brings four
 * jars.)
 */
final class UnifiedDiff {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

  private final String name;
  private final List<FileDiff> files = new ArrayList<>();

  private @Nullable FileDiff file;
  private @Nullable String before;
  private int line;
  private int next;
  private int removedLeft;
  private int addedLeft;

  private UnifiedDiff(String name) {
    this.name = name;
  }

  /**
   * The files of a diff, in its order; none for a diff without changes.
   *
   * @param name what the diff is called in messages
   * @throws ChangesException if it is no diff or broken off, with the line
   */
  static List<FileDiff> parse(String name, String diff) throws ChangesException {
    UnifiedDiff parser = new UnifiedDiff(name);
    String whole = diff.endsWith("\n") ? diff.substring(0, diff.length() - 1) : diff;
    for (String line : whole.split("\n", -1)) {
      parser.line++;
      parser.take(line);
    }
    parser.end(diff);
    return parser.files;
  }

  private void take(String text) throws ChangesException {
    if (removedLeft > 0 || addedLeft > 0) {
      inHunk(text);
    } else {
      header(text);
    }
  }

  private void header(String text) throws ChangesException {
    if (text.startsWith("diff --git ")) {
      file = null;
      before = null;
    } else if (text.startsWith("--- ")) {
      before = fileName(text);
    } else if (text.startsWith("+++ ") && before != null) {
      file = new FileDiff(before, fileName(text));
      files.add(file);
      before = null;
    } else if (text.startsWith("@@@ ")) {
      throw broken("a combined diff of a merge cannot be read", "give the diff to one parent");
    } else if (text.startsWith("@@ ")) {
      hunk(text);
    }
  }

  private void hunk(String text) throws ChangesException {
    Matcher matcher = HUNK.matcher(text.strip());
    if (!matcher.matches()) {
      throw broken("this is not the head of a hunk", "give a unified diff, as 'git diff' makes it");
    }
    if (file == null) {
      throw broken("a hunk without the name of its file", "keep the lines with --- and +++");
    }
    removedLeft = count(matcher.group(2));
    addedLeft = count(matcher.group(4));
    // A hunk that adds nothing is named by the line before it.
    next = Integer.parseInt(matcher.group(3)) + (addedLeft == 0 ? 1 : 0);
  }

  private static int count(@Nullable String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  private void inHunk(String text) throws ChangesException {
    FileDiff current = file;
    char sign = text.isEmpty() ? ' ' : text.charAt(0);
    String content = text.isEmpty() ? "" : text.substring(1);
    boolean tooMany =
        (addedLeft == 0 && sign != '-' && sign != '\\')
            || (removedLeft == 0 && sign != '+' && sign != '\\');
    if (current == null || tooMany) {
      throw broken("the hunk has more lines than its head says", "give the diff unedited");
    }
    switch (sign) {
      case '+' -> {
        current.added().add(new FileDiff.Line(next++, content));
        addedLeft--;
      }
      case '-' -> {
        current.removed().add(new FileDiff.Line(next - 1, content));
        removedLeft--;
      }
      case ' ' -> {
        next++;
        addedLeft--;
        removedLeft--;
      }
      case '\\' -> {
        // "No newline at end of file" says nothing about a line.
      }
      default ->
          throw broken(
              "a line of a hunk begins with ' ', '+' or '-'", "give the diff unedited, or whole");
    }
  }

  private void end(String diff) throws ChangesException {
    if (removedLeft > 0 || addedLeft > 0) {
      throw broken("the diff ends inside a hunk", "give all of it");
    }
    if (files.isEmpty() && !diff.isBlank() && !diff.contains("diff --git ")) {
      line = 1;
      throw broken("this is not a unified diff", "give one as 'git diff' makes it");
    }
  }

  /** Behind the sign, up to a tab; diff puts a date there. */
  private static String fileName(String header) {
    String given = header.substring(4);
    if (given.startsWith("\"")) {
      return QuotedName.read(given);
    }
    int tab = given.indexOf('\t');
    String bare = tab < 0 ? given : given.substring(0, tab);
    return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private ChangesException broken(String message, String advice) {
    return new ChangesException(new Problem(name, new Location(line, 1), message, advice));
  }
}
