package org.hairsplit.config;

import java.util.List;
import java.util.Optional;
import org.hairsplit.glob.Glob;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says of some files: its top level of all, each of its {@code overrides} of
 * those it names.
 *
 * @param files which files; empty for all
 * @param failOn from which severity on they fail, or null if it is not said here
 * @param minScore the least score that passes, or null if it is not said here
 * @param rules which rules speak about them, and how loud
 */
record Part(
    List<Glob> files,
    @Nullable Setting<FailOn> failOn,
    @Nullable Setting<Integer> minScore,
    List<RuleSetting> rules) {

  Part {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  /** Whether the file, given from the folder of the configuration, is among them. */
  boolean holdsFor(String file) {
    return files.isEmpty() || files.stream().anyMatch(glob -> glob.covers(file));
  }

  /** What is said of a rule: its id counts before {@code flag/*}, and that before {@code *}. */
  Optional<RuleSetting> said(String rule) {
    RuleSetting closest = null;
    for (RuleSetting setting : rules) {
      boolean closer = closest == null || setting.rules().closeness() > closest.rules().closeness();
      if (setting.rules().matches(rule) && closer) {
        closest = setting;
      }
    }
    return Optional.ofNullable(closest);
  }
}
