package org.hairsplit.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.config.Choices;
import org.hairsplit.config.Configs;
import org.hairsplit.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where rules and records come from, and which configuration file says more of it. */
public final class PlacesOptions {

  private static final String INDEX = "--index";
  private static final String RULES = "--rules";
  private static final String CONFIG = "--config";
  private static final String NO_CONFIG = "--no-config";

  @Option(
      names = INDEX,
      paramLabel = "DIR",
      description = "Check against this index of sources instead of the built-in one.")
  private @Nullable Path index;

  @Option(names = RULES, paramLabel = "DIR", description = "Use the rules in DIR too. Repeatable.")
  private final List<Path> rules = new ArrayList<>();

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      description =
          "Take FILE as the configuration of every article. Default: the nearest .hairsplit.yml"
              + " upward from each.")
  private @Nullable Path config;

  @Option(names = NO_CONFIG, description = "Read no .hairsplit.yml.")
  private boolean noConfig;

  /** What is wrong with the options, or null. */
  public @Nullable String fault() {
    return config != null && noConfig ? "give --config or --no-config, not both" : null;
  }

  /**
   * The configurations they ask for.
   *
   * @throws org.hairsplit.yaml.YamlException if the file they name cannot be used
   */
  public Configs configs() {
    return configs(Choices.NONE);
  }

  /** The configurations they ask for, with what else the command line says. */
  Configs configs(Choices others) {
    Choices choices =
        new Choices(
            others.failOn(),
            others.minScore(),
            others.asOf(),
            Setting.byOption(index, INDEX),
            rules.stream().map(folder -> new Setting<>(folder, RULES)).toList());
    if (config != null) {
      return Configs.given(config, choices);
    }
    return noConfig ? Configs.none(choices) : Configs.nearest(choices);
  }

  /** The same as a command line, for a command that has these options too. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    add(arguments, INDEX, index);
    rules.forEach(folder -> add(arguments, RULES, folder));
    add(arguments, CONFIG, config);
    if (noConfig) {
      arguments.add(NO_CONFIG);
    }
    return arguments;
  }

  private static void add(List<String> arguments, String option, @Nullable Path value) {
    if (value != null) {
      arguments.addAll(List.of(option, value.toString()));
    }
  }
}
