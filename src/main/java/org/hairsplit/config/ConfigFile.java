package org.hairsplit.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hairsplit.glob.Glob;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.text.NearestWord;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file as read. Immutable.
 *
 * @param name how it is named to people
 * @param folder the folder its paths and globs are meant from; absolute
 * @param include the files that are articles; empty if all are
 * @param exclude the files that are none
 * @param gitignore whether files that git ignores are left out
 * @param parts the top level, then the overrides in their order
 * @param asOf the day taken as today, or null
 * @param index folder of the index of sources, or null
 * @param rulePacks folders of rules, in their order
 * @param lexicon own treatments and conditions
 */
record ConfigFile(
    String name,
    Path folder,
    List<Setting<Glob>> include,
    List<Setting<Glob>> exclude,
    Setting<Boolean> gitignore,
    List<Part> parts,
    @Nullable Setting<LocalDate> asOf,
    @Nullable Setting<Path> index,
    List<Setting<Path>> rulePacks,
    LexiconEntries lexicon) {

  ConfigFile {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    parts = List.copyOf(parts);
    rulePacks = List.copyOf(rulePacks);
  }

  /** The file's path from the folder of this configuration, with {@code /}. */
  String relative(Path file) {
    Path relative = folder.relativize(file.toAbsolutePath().normalize());
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  /** The line that keeps the file from being checked; empty if none does. */
  Optional<Setting<Glob>> excluding(Path file) {
    String name = relative(file);
    return exclude.stream().filter(glob -> glob.value().covers(name)).findFirst();
  }

  /** Whether the file is an article by {@code include}. */
  boolean includes(Path file) {
    String name = relative(file);
    return include.isEmpty() || include.stream().anyMatch(glob -> glob.value().covers(name));
  }

  /**
   * Fails on the first rule that is none.
   *
   * @param known ids of all rules, sorted
   */
  void demandKnown(Collection<String> known) throws YamlException {
    for (Part part : parts) {
      for (RuleSetting setting : part.rules()) {
        if (!setting.rules().isKnown(known)) {
          String typed = setting.rules().text();
          throw setting
              .key()
              .mistake(
                  "there is no rule '" + typed + "'",
                  NearestWord.of(typed, known)
                      .map(meant -> "did you mean '" + meant + "'?")
                      .orElse("'hairsplit config show FILE' lists the rules"));
        }
      }
    }
  }
}
