package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, wherever, whenever and on whatever Java. */
@DisabledOnOs(OS.WINDOWS)
class DeterminismIT {

  private static final Path JDKS = Path.of("/usr/lib/jvm");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void twiceGivesTheSame(String format) throws Exception {
    Path here = drafts("here");
    assertEquals(report(here, Map.of(), format), report(here, Map.of(), format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void anotherDirectoryGivesTheSame(String format) throws Exception {
    assertEquals(
        report(drafts("here"), Map.of(), format),
        report(drafts("far away/ü"), Map.of("HOME", "/nowhere"), format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "tr_TR.UTF-8", "de_DE.UTF-8"})
  void everyLocaleGivesTheSame(String locale) throws Exception {
    Path here = drafts("here");
    Map<String, String> foreign =
        Map.of(
            "LANG",
            locale,
            "LC_ALL",
            locale,
            "HAIRSPLIT_JAVA_OPTS",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo");
    assertEquals(report(here, Map.of(), "json"), report(here, foreign, "json"));
    assertEquals(report(here, Map.of(), "text"), report(here, foreign, "text"));
  }

  @Test
  void theNumberOfJobsMakesNoDifference() throws Exception {
    Path here = drafts("here");
    String one = report(here, Map.of(), "json", "--jobs", "1");
    assertEquals(one, report(here, Map.of(), "json", "--jobs", "2"));
    assertEquals(one, report(here, Map.of(), "json", "--jobs", "4"));
  }

  @Test
  void anotherJavaGivesTheSame() throws Exception {
    Optional<Path> other = otherJdk();
    assumeTrue(other.isPresent(), "there is no second JDK in " + JDKS);
    Path here = drafts("here");
    Map<String, String> running = Map.of("JAVA_HOME", System.getProperty("java.home"));
    Map<String, String> foreign = Map.of("JAVA_HOME", other.get().toString());
    assertEquals(report(here, running, "json"), report(here, foreign, "json"));
    assertEquals(report(here, running, "text"), report(here, foreign, "text"));
  }

  @Test
  void theDayTakenAsTodayIsTold() throws Exception {
    Path here = drafts("here");
    String earlier = report(here, Map.of(), "json", "--as-of", "2020-01-01");
    assertNotEquals(report(here, Map.of(), "json"), earlier);
    assertTrue(earlier.contains("2020-01-01"), earlier);
  }

  private static Optional<Path> otherJdk() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return Optional.empty();
    }
    String running = "JAVA_VERSION=\"" + Runtime.version().feature();
    try (Stream<Path> homes = Files.list(JDKS)) {
      for (Path home : homes.sorted().toList()) {
        Path release = home.resolve("release");
        boolean usable = Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release);
        if (usable && !Files.readString(release).contains(running)) {
          return Optional.of(home);
        }
      }
    }
    return Optional.empty();
  }

  private String report(Path in, Map<String, String> environment, String format, String... more)
      throws Exception {
    boolean dated = Stream.of(more).anyMatch("--as-of"::equals);
    String[] start = {"check", "--format", format, "--fail-on", "never"};
    String[] date = dated ? new String[0] : new String[] {"--as-of", "2026-11-22"};
    String[] all =
        Stream.of(start, date, more, new String[] {"drafts"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    Launched ended = Launched.in(in, environment, all);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().length() > 500, ended.out());
    return ended.out();
  }

  /** A folder with our own drafts under the same relative path. */
  private Path drafts(String name) throws IOException {
    Path in = folder.resolve(name);
    Path drafts = Files.createDirectories(in.resolve("drafts"));
    try (Stream<Path> files = Files.list(Path.of("corpus", "drafts"))) {
      for (Path file : files.toList()) {
        Files.copy(file, drafts.resolve(file.getFileName().toString()));
      }
    }
    return in;
  }
}
