package org.hairsplit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hairsplit.config.Configs;
import org.hairsplit.config.RunConfig;
import org.hairsplit.config.Setting;
import org.hairsplit.glob.Glob;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a command, found as the configurations say, and what holds for a run over them.
 *
 * @param inputs in the order of the report
 * @param run what holds for all of them
 */
public record FoundInputs(List<Input> inputs, RunConfig run) {

  public FoundInputs {
    inputs = List.copyOf(inputs);
  }

  /**
   * Finds the inputs; one that is named but excluded is told of, for silence would look like a
   * clean article.
   *
   * @param narrow which of those found are looked at
   * @throws org.hairsplit.yaml.YamlException if a configuration cannot be used
   */
  public static FoundInputs of(
      Session session,
      Configs configs,
      Services.Arguments arguments,
      UnaryOperator<List<Input>> narrow) {
    List<Input> found = session.services().inputs(arguments, session.in(), configs::skips);
    List<Input> kept = kept(session, configs, arguments, narrow.apply(found));
    List<@Nullable Path> places = new ArrayList<>();
    kept.stream().filter(Input::isReadable).forEach(input -> places.add(input.place()));
    return new FoundInputs(kept, configs.run(places));
  }

  private static List<Input> kept(
      Session session, Configs configs, Services.Arguments arguments, List<Input> found) {
    Set<Path> named = new HashSet<>();
    arguments.names().forEach(name -> path(name).ifPresent(named::add));
    List<Input> kept = new ArrayList<>();
    for (Input input : found) {
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
