package org.hairsplit.glob;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The patterns of one {@code .gitignore}. Immutable. */
final class IgnoreFile {

  static final IgnoreFile EMPTY = new IgnoreFile(List.of());

  private final List<Rule> rules;

  private record Rule(Glob glob, boolean ignores) {}

  private IgnoreFile(List<Rule> rules) {
    this.rules = rules;
  }

  /** Reads the lines of a file. */
  static IgnoreFile of(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    for (String line : lines) {
      String pattern = withoutBlanks(line);
      boolean ignores = !pattern.startsWith("!");
      String glob = ignores ? pattern : pattern.substring(1);
      if (!glob.isEmpty() && !pattern.startsWith("#")) {
        rules.add(new Rule(Glob.of(glob), ignores));
      }
    }
    return new IgnoreFile(List.copyOf(rules));
  }

  /** Blanks at the end count only after a backslash. */
  private static String withoutBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** What the last pattern that matches says; empty if none does. */
  Optional<Boolean> ignores(String path, boolean isFolder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).glob.matches(path, isFolder)) {
        return Optional.of(rules.get(i).ignores);
      }
    }
    return Optional.empty();
  }
}
