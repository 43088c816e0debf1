package org.hairsplit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An archive of classes makes a start faster, and must never do anything else. */
@DisabledOnOs(OS.WINDOWS)
class LauncherArchiveIT {

  private static final Path HOME = Path.of(System.getProperty("hairsplit.home")).toAbsolutePath();

  /** A background process may outlive a test that failed. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private Path copy;
  private Path cache;

  /** A copy lies elsewhere, so that the archive that the build made does not fit it. */
  @BeforeEach
  void copyProduct() throws IOException {
    copy = folder.resolve("moved product");
    cache = folder.resolve("cache/hairsplit");
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    try (Stream<Path> files = Files.walk(HOME)) {
      files.forEach(this::copy);
    }
  }

  @Test
  void theBuildMadeAnArchiveThatFits() throws Exception {
    assertTrue(options(HOME).contains(HOME.resolve("lib/archive-").toString()), options(HOME));
  }

  @Test
  void theFirstRunLeavesAnArchiveForTheNext() throws Exception {
    Ended first = check();
    Path archive = awaitArchive();
    assertTrue(options(copy).contains(archive.toString()), options(copy));
    assertEquals(first, check());
  }

  @Test
  void severalFirstRunsAtOnceLeaveOneArchive() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(start(copy, folder.resolve("out" + i), "--version"));
    }
    for (Process run : runs) {
      assertTrue(run.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, run.exitValue());
    }
    awaitArchive();
    assertEquals(1, archives(cache).size());
  }

  @Test
  void anArchiveCutShortIsNotUsed() throws Exception {
    makeArchive();
    Ended whole = check();
    Path archive = archives(copy.resolve("lib")).get(0);
    withoutCache();
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    for (long length : new long[] {Files.size(archive) / 2, 100, 0}) {
      try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
        file.truncate(length);
      }
      assertFalse(options(copy).contains(archive.toString()));
      assertEquals(whole, check());
    }
    Files.delete(archive);
    assertEquals(whole, check());
  }

  @Test
  void anArchiveOfOtherJarsIsNotUsed() throws Exception {
    makeArchive();
    String before = options(copy);
    assertTrue(before.contains("/lib/archive-"), before);
    withoutCache();
    Files.writeString(copy.resolve("lib/classes.cksum"), "1 2\n");
    assertFalse(options(copy).contains("/lib/archive-"));
  }

  @Test
  void aReadOnlyArchiveIsUsed() throws Exception {
    makeArchive();
    Path archive = archives(copy.resolve("lib")).get(0);
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("r--r--r--"));
    assertTrue(options(copy).contains(archive.toString()));
    check();
  }

  @Test
  void aCacheThatCannotBeWrittenIsPassedOver() throws Exception {
    // Not by permissions: root may write everywhere.
    Files.writeString(folder.resolve("cache"), "in the way");
    check();
    environment.put("XDG_CACHE_HOME", "/dev/null/cache");
    check();
    withoutCache();
    check();
  }

  @Test
  void noArchiveIsMadeOrUsedWhereTheUserWantsNone() throws Exception {
    makeArchive();
    environment.put("HAIRSPLIT_NO_ARCHIVE", "1");
    assertFalse(options(copy).contains("archive-"));
    check();
    Thread.sleep(1500);
    assertFalse(Files.exists(cache, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void manyArticlesGetTheCompilerForLongRuns() throws Exception {
    environment.put("HAIRSPLIT_NO_ARCHIVE", "1");
    String one = options(copy, "check", "--rules", folder.toString(), "a.md");
    String many = options(copy, "check", folder.toString());
    assertTrue(one.contains("TieredStopAtLevel=1"), one);
    assertFalse(many.contains("TieredStopAtLevel=1"), many);
    environment.put("HAIRSPLIT_PROFILE", "check");
    assertEquals(one.replace(" --rules " + folder, ""), options(copy, "check", "a.md"));
  }

  private void withoutCache() {
    environment.put("XDG_CACHE_HOME", "");
    environment.put("HOME", "");
  }

  private Ended check() throws Exception {
    Path article = HOME.resolve("lib/rehearsal/careful-jak-inhibitors.md");
    Path out = folder.resolve("stdout");
    Process process =
        start(copy, out, "check", "-f", "json", "--as-of", "2026-11-22", article.toString());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
    Ended ended =
        new Ended(
            process.exitValue(),
            Files.readString(out, UTF_8),
            Files.readString(folder.resolve("stderr"), UTF_8));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().startsWith("{"), ended.out());
    assertEquals("", ended.err());
    return ended;
  }

  private record Ended(int code, String out, String err) {}

  /** How the launcher starts Java: a Java that only tells its arguments. */
  private String options(Path home, String... arguments) throws Exception {
    Path java = Path.of(System.getProperty("java.home"));
    Path shown = Files.createDirectories(folder.resolve("shown/bin"));
    Files.writeString(shown.resolve("java"), "#!/bin/sh\necho \"$*\"\n");
    assertTrue(shown.resolve("java").toFile().setExecutable(true));
    Files.copy(
        java.resolve("release"),
        folder.resolve("shown/release"),
        StandardCopyOption.REPLACE_EXISTING);
    String real = environment.put("JAVA_HOME", folder.resolve("shown").toString());
    Path out = folder.resolve("options");
    Process process = start(home, out, arguments);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
    environment.put("JAVA_HOME", String.valueOf(real));
    return Files.readString(out, UTF_8);
  }

  private void makeArchive() throws Exception {
    environment.put("HAIRSPLIT_MAKE_ARCHIVE", "1");
    Process process = start(copy, folder.resolve("stdout"));
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    environment.remove("HAIRSPLIT_MAKE_ARCHIVE");
    assertEquals(0, process.exitValue());
  }

  private Process start(Path home, Path out, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/hairsplit").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private Path awaitArchive() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (System.nanoTime() < end) {
      // The lock goes last.
      if (archives(cache).size() == 1 && entries(cache).size() == 1) {
        return archives(cache).get(0);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no archive within 90 seconds, but " + entries(cache));
  }

  private static List<Path> archives(Path in) throws IOException {
    return entries(in).stream()
        .filter(path -> path.getFileName().toString().startsWith("archive-"))
        .toList();
  }

  private static List<Path> entries(Path in) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(in)) {
      return entries.toList();
    }
  }

  private void copy(Path from) {
    String name = HOME.relativize(from).toString();
    if (name.startsWith("lib/archive-")) {
      return;
    }
    try {
      Path to = copy.resolve(name);
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else if (name.startsWith("models/")) {
        Files.createSymbolicLink(to, from);
      } else {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
