package org.hairsplit.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells lines that are new from lines that only moved: a line put in is no news if the same diff
 * takes it out elsewhere, in the same file or another. White space does not count.
 */
final class Moves {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, Integer> removed = new HashMap<>();

  /** Everything that a diff takes out. */
  Moves(List<FileDiff> files) {
    for (FileDiff file : files) {
      file.removed().forEach(line -> removed.merge(plain(line.text()), 1, Integer::sum));
    }
  }

  /** What is new in a file; each removed line excuses one added line. */
  ChangedLines changed(FileDiff file) {
    List<Integer> cuts = file.removed().stream().map(FileDiff.Line::number).toList();
    return new ChangedLines(news(file.added()), cuts);
  }

  /** What is new in a file that no commit knows. */
  ChangedLines untracked(String text) {
    List<FileDiff.Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\n", -1)) {
      lines.add(new FileDiff.Line(number++, line));
    }
    return new ChangedLines(news(lines), List.of());
  }

  private TreeSet<Integer> news(List<FileDiff.Line> added) {
    TreeSet<Integer> news = new TreeSet<>();
    for (FileDiff.Line line : added) {
      String text = plain(line.text());
      if (removed.containsKey(text)) {
        removed.computeIfPresent(text, (same, many) -> many > 1 ? many - 1 : null);
      } else if (!text.isEmpty()) {
        news.add(line.number());
      }
    }
    return news;
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
