package org.hairsplit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.config.ConfigOptions;
import org.hairsplit.config.ArticleConfig;
import org.hairsplit.config.Configs;
import org.hairsplit.config.RunConfig;
import org.hairsplit.config.Setting;
import org.hairsplit.glob.Glob;
import org.jspecify.annotations.Nullable;

/**
 * What a run checks, against what, and what holds for each article. Safe for many threads once it
 * is made.
 *
 * @param engine what checks
 * @param inputs what is checked, in the order of the report
 * @param configs what holds for each input, by its path
 * @param asOf the day taken as today
 */
record CheckPlan(
    Engine engine, List<Input> inputs, Map<String, ArticleConfig> configs, LocalDate asOf) {

  CheckPlan {
    inputs = List.copyOf(inputs);
    configs = Map.copyOf(configs);
  }

  /**
   * Finds the inputs and their configurations, and opens what they need.
   *
   * @throws ConfigurationException if something needed cannot be had
   * @throws org.hairsplit.yaml.YamlException if a configuration cannot be used
   */
  static CheckPlan of(Session session, ConfigOptions options, Services.Arguments arguments)
      throws ConfigurationException {
    Configs configs = options.configs();
    List<Input> inputs = inputs(session, configs, arguments);
    Map<String, ArticleConfig> holding = new HashMap<>();
    List<@Nullable Path> places = new ArrayList<>();
    for (Input input : inputs) {
      holding.put(input.path(), configs.of(input.place()));
      if (input.isReadable()) {
        places.add(input.place());
      }
    }
    RunConfig run = configs.run(places);
    Engine engine = session.services().open(Places.in(session.home(), run), session::tell);
    if (configs.anyRead()) {
      configs.demandKnown(engine.ruleIds());
    }
    Setting<LocalDate> day = run.asOf();
    return new CheckPlan(
        engine, inputs, holding, day == null ? LocalDate.now(ZoneId.systemDefault()) : day.value());
  }

  /** What holds for an article of the run. */
  ArticleConfig config(String path) {
    return Objects.requireNonNull(configs.get(path), path);
  }

  /** A file that is named but excluded is told of: silence would look like a clean article. */
  private static List<Input> inputs(
      Session session, Configs configs, Services.Arguments arguments) {
    Set<Path> named = new HashSet<>();
    arguments.names().forEach(name -> path(name).ifPresent(named::add));
    List<Input> kept = new ArrayList<>();
    for (Input input : session.services().inputs(arguments, session.in(), configs::skips)) {
      Path place = input.place();
      Optional<Setting<Glob>> excluding =
          place != null && named.contains(place) ? configs.excluding(place) : Optional.empty();
      if (excluding.isEmpty()) {
        kept.add(input);
      } else {
        Setting<Glob> glob = excluding.get();
        session.tell(
            input.path() + ": not checked, excluded by '" + glob.value() + "' in " + glob.origin());
      }
    }
    return kept;
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
