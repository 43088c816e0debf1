package org.hairsplit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.config.ConfigOptions;
import org.hairsplit.config.ArticleConfig;
import org.hairsplit.config.Configs;
import org.hairsplit.config.RunConfig;
import org.hairsplit.config.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What a run checks, against what, and what holds for each article. Safe for many threads once it
 * is made.
 *
 * @param engine what checks
 * @param inputs what is checked, in the order of the report
 * @param configs what holds for each input, by its path
 * @param asOf the day taken as today
 * @param memory what was found before
 */
record CheckPlan(
    Engine engine,
    List<Input> inputs,
    Map<String, ArticleConfig> configs,
    LocalDate asOf,
    Memory memory) {

  CheckPlan {
    inputs = List.copyOf(inputs);
    configs = Map.copyOf(configs);
  }

  /**
   * Finds the inputs and their configurations, and opens what they need.
   *
   * @param cache folder of what was found before, or null
   * @param review which of the inputs it looks at
   * @throws ConfigurationException if something needed cannot be had
   * @throws org.hairsplit.yaml.YamlException if a configuration cannot be used
   */
  static CheckPlan of(
      Session session,
      ConfigOptions options,
      Services.Arguments arguments,
      @Nullable Path cache,
      Review review)
      throws ConfigurationException {
    Configs configs = options.configs();
    FoundInputs found = FoundInputs.of(session, configs, arguments, review::narrow);
    List<Input> inputs = found.inputs();
    Map<String, ArticleConfig> holding = new HashMap<>();
    inputs.forEach(input -> holding.put(input.path(), configs.of(input.place())));
    RunConfig run = found.run();
    Places data = Places.in(session.home(), run);
    Setting<LocalDate> given = run.asOf();
    LocalDate day = given == null ? LocalDate.now(ZoneId.systemDefault()) : given.value();
    CheckPlan plan = open(session, data, cache, inputs, holding, day);
    if (configs.anyRead()) {
      configs.demandKnown(plan.engine.ruleIds());
    }
    return plan;
  }

  /** Where everything is known from before, neither rules nor models are loaded. */
  private static CheckPlan open(
      Session session,
      Places data,
      @Nullable Path cache,
      List<Input> inputs,
      Map<String, ArticleConfig> holding,
      LocalDate day)
      throws ConfigurationException {
    LazyEngine.Opening opening = () -> session.services().open(data, session::tell);
    if (cache == null) {
      return new CheckPlan(opening.open(), inputs, holding, day, Memory.NONE);
    }
    Basis basis = session.services().basis(data);
    Memory memory = Memory.in(cache, basis);
    CheckPlan plan = new CheckPlan(new LazyEngine(basis, opening), inputs, holding, day, memory);
    boolean known =
        inputs.stream().allMatch(input -> memory.knows(input, day, plan.config(input.path())));
    return known ? plan : new CheckPlan(opening.open(), inputs, holding, day, memory);
  }

  /** What holds for an article of the run. */
  ArticleConfig config(String path) {
    return Objects.requireNonNull(configs.get(path), path);
  }
}
