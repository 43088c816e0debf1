package org.hairsplit.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * What must be the same for all articles of a run, because its report says it once.
 *
 * @param asOf the day taken as today, or null for the real day
 * @param index folder of the index of sources, or null for the built-in one
 * @param rulePacks folders of rules on top of the built-in ones
 * @param lexicon own treatments and conditions
 */
public record RunConfig(
    @Nullable Setting<LocalDate> asOf,
    @Nullable Setting<Path> index,
    List<Setting<Path>> rulePacks,
    LexiconEntries lexicon) {

  public RunConfig {
    rulePacks = List.copyOf(rulePacks);
  }

  static RunConfig of(@Nullable ConfigFile file, Choices choices) {
    if (file == null) {
      return new RunConfig(
          choices.asOf(), choices.index(), choices.rulePacks(), LexiconEntries.NONE);
    }
    List<Setting<Path>> packs = new ArrayList<>(file.rulePacks());
    packs.addAll(choices.rulePacks());
    return new RunConfig(
        choices.asOf() == null ? file.asOf() : choices.asOf(),
        choices.index() == null ? file.index() : choices.index(),
        packs,
        file.lexicon());
  }

  /** Fails if the two differ in what a report can say only once. */
  static void demandSame(RunConfig first, String one, RunConfig second, String other) {
    String differing = first.difference(second);
    if (differing != null) {
      throw new YamlException(
          new Problem(
              other,
              null,
              "its '" + differing + "' is not that of " + one,
              "one report can rest on one only: check the files in runs of their own, or give --"
                  + option(differing)));
    }
  }

  private @Nullable String difference(RunConfig other) {
    if (!Objects.equals(value(asOf), value(other.asOf))) {
      return "as-of";
    }
    if (!Objects.equals(value(index), value(other.index))) {
      return "index";
    }
    if (!values(rulePacks).equals(values(other.rulePacks))) {
      return "rule-packs";
    }
    return lexicon.says(other.lexicon) ? null : "lexicon";
  }

  private static String option(String key) {
    return key.equals("as-of") || key.equals("index") ? key : "config FILE";
  }

  private static <T> @Nullable T value(@Nullable Setting<T> setting) {
    return setting == null ? null : setting.value();
  }

  private static List<Path> values(List<Setting<Path>> settings) {
    return settings.stream().map(Setting::value).toList();
  }
}
