package org.hairsplit.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says; it counts before every file. Null where it says nothing.
 *
 * @param failOn from which severity on findings fail the run
 * @param minScore the least score that passes
 * @param asOf the day taken as today
 * @param index folder of the index of sources
 * @param rulePacks folders of rules, after those of the file
 */
public record Choices(
    @Nullable Setting<FailOn> failOn,
    @Nullable Setting<Integer> minScore,
    @Nullable Setting<LocalDate> asOf,
    @Nullable Setting<Path> index,
    List<Setting<Path>> rulePacks) {

  /** Nothing said. */
  public static final Choices NONE = new Choices(null, null, null, null, List.of());

  public Choices {
    rulePacks = List.copyOf(rulePacks);
  }
}
