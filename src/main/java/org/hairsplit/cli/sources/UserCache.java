package org.hairsplit.cli.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder where programs of the user keep what they can get again. */
final class UserCache {

  private UserCache() {}

  /** Ours in it, by the XDG rule, or as Windows has it; empty if the environment names none. */
  static Optional<Path> folder(Map<String, String> environment) {
    for (String name : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty() && Path.of(value).isAbsolute()) {
        return Optional.of(Path.of(value, "hairsplit", "fetched"));
      }
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(home, ".cache", "hairsplit", "fetched"));
  }
}
