package org.hairsplit.changes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.file.WorkingTree;

/** The changes that a unified diff tells of, for those who bring one. */
public final class GivenDiff {

  private GivenDiff() {}

  /**
   * Reads a diff. Its names start from the top of the working tree or from the folder one is in,
   * with a one-letter prefix ({@code b/}) or without.
   *
   * @param name what the diff is called in messages
   * @param from the folder that relative names of articles start from
   * @throws ChangesException if it cannot be read, with the line
   */
  public static Changes read(String name, String diff, Path from) throws ChangesException {
    List<FileDiff> diffs = UnifiedDiff.parse(name, diff);
    Path here = Changes.realOrSame(from);
    Path top = WorkingTree.top(here).orElse(here);
    Moves moves = new Moves(diffs);
    Map<Path, ChangedLines> files = new TreeMap<>();
    for (FileDiff file : diffs) {
      if (!file.isGone()) {
        files.put(find(file.after(), top, here), moves.changed(file));
      }
    }
    return new Changes(from, files);
  }

  private static Path find(String name, Path top, Path here) {
    boolean prefixed = name.length() > 2 && name.charAt(1) == '/';
    String bare = prefixed ? name.substring(2) : name;
    for (Path folder : List.of(top, here)) {
      for (String candidate : List.of(bare, name)) {
        Path path = folder.resolve(candidate).normalize();
        if (Files.exists(path)) {
          return Changes.realOrSame(path);
        }
      }
    }
    return top.resolve(bare).normalize();
  }
}
