package org.hairsplit.cli.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.config.Choices;
import org.hairsplit.config.Configs;
import org.hairsplit.config.FailOn;
import org.hairsplit.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a configuration file and the command line can both say; the command line counts. */
public final class ConfigOptions {

  private static final String AS_OF = "--as-of";
  private static final String FAIL_ON = "--fail-on";
  private static final String MIN_SCORE = "--min-score";
  private static final String INDEX = "--index";
  private static final String RULES = "--rules";

  @Option(
      names = AS_OF,
      paramLabel = "DATE",
      description =
          "Take DATE (2026-11-22) as today when judging what is announced for the future."
              + " Default: the real day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = FAIL_ON,
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 if there is a finding this severe or worse: ${COMPLETION-CANDIDATES}."
              + " Default: error.")
  private @Nullable FailOn failOn;

  @Option(
      names = MIN_SCORE,
      paramLabel = "N",
      description = "Exit with 1 if an article scores less than N of 100, whatever --fail-on says.")
  private @Nullable Integer minScore;

  @Option(
      names = INDEX,
      paramLabel = "DIR",
      description = "Check against this index of sources instead of the built-in one.")
  private @Nullable Path index;

  @Option(names = RULES, paramLabel = "DIR", description = "Use the rules in DIR too. Repeatable.")
  private final List<Path> rules = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Take FILE as the configuration of every article. Default: the nearest .hairsplit.yml"
              + " upward from each.")
  private @Nullable Path config;

  @Option(names = "--no-config", description = "Read no .hairsplit.yml.")
  private boolean noConfig;

  /** Takes no finding and no score for a failure, whatever is said elsewhere. */
  public void neverFail() {
    failOn = FailOn.NEVER;
    minScore = 0;
  }

  /** What is wrong with the options, or null. */
  public @Nullable String fault() {
    if (minScore != null && (minScore < 0 || minScore > 100)) {
      return "--min-score must be from 0 to 100, not " + minScore;
    }
    return config != null && noConfig ? "give --config or --no-config, not both" : null;
  }

  /**
   * The configurations they ask for.
   *
   * @throws org.hairsplit.yaml.YamlException if the file they name cannot be used
   */
  public Configs configs() {
    if (config != null) {
      return Configs.given(config, choices());
    }
    return noConfig ? Configs.none(choices()) : Configs.nearest(choices());
  }

  private Choices choices() {
    return new Choices(
        Setting.byOption(failOn, FAIL_ON),
        Setting.byOption(minScore, MIN_SCORE),
        Setting.byOption(asOf, AS_OF),
        Setting.byOption(index, INDEX),
        rules.stream().map(folder -> new Setting<>(folder, RULES)).toList());
  }
}
