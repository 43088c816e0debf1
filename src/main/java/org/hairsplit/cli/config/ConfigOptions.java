package org.hairsplit.cli.config;

import java.time.LocalDate;
import java.util.List;
import org.hairsplit.config.Choices;
import org.hairsplit.config.Configs;
import org.hairsplit.config.FailOn;
import org.hairsplit.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a configuration file and the command line can both say; the command line counts. */
public final class ConfigOptions {

  private static final String AS_OF = "--as-of";
  private static final String FAIL_ON = "--fail-on";
  private static final String MIN_SCORE = "--min-score";

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

  @Mixin private final PlacesOptions places = new PlacesOptions();

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
    return places.fault();
  }

  /**
   * The configurations they ask for.
   *
   * @throws org.hairsplit.yaml.YamlException if the file they name cannot be used
   */
  public Configs configs() {
    return places.configs(choices());
  }

  private Choices choices() {
    return new Choices(
        Setting.byOption(failOn, FAIL_ON),
        Setting.byOption(minScore, MIN_SCORE),
        Setting.byOption(asOf, AS_OF),
        null,
        List.of());
  }
}
