package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.SourceIndexCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes an index is killed with SIGKILL at random moments, most of them while it
 * writes. After each the index has the old records or the new ones, whole, and can be written
 * again.
 */
@DisabledOnOs(OS.WINDOWS)
class IndexKillIT {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("hairsplit.home")).toAbsolutePath().resolve("bin/hairsplit");

  private static final int KILLS = 12;
  private static final int RECORDS = 400;

  @TempDir private Path folder;
  private Path index;
  private final Random random = new Random(7);

  @BeforeEach
  void writeRecords() throws IOException {
    index = folder.resolve("index");
    write("odd", "one");
    write("even", "two");
  }

  @Test
  void addSurvivesEveryKill() throws Exception {
    survives("add", "--index", index.toString());
  }

  @Test
  void buildSurvivesEveryKill() throws Exception {
    survives("build", "--out", index.toString(), "--sources");
  }

  private void survives(String... command) throws Exception {
    String one = digestAfter(command, "odd");
    String two = digestAfter(command, "even");
    String now = two;
    int struck = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String next = now.equals(one) ? "even" : "odd";
      Set<String> committed = files();
      Process process = start(command, next);
      // The first half of the moments lie anywhere, the others after the first file was written.
      if (kill >= KILLS / 2) {
        waitForNewFile(process, committed);
        Thread.sleep(random.nextInt(120));
      } else {
        Thread.sleep(random.nextInt(1500));
      }
      boolean wasAlive = process.isAlive();
      process.destroyForcibly().waitFor();
      struck += wasAlive && !files().equals(committed) ? 1 : 0;

      assertEquals(List.of(), SourceIndexCheck.faults(index), "after kill " + kill);
      String found = digest();
      assertTrue(found.equals(one) || found.equals(two), "neither old nor new after " + kill);
      assertTrue(wasAlive || !found.equals(now), "it ended by itself and changed nothing");
      now = found;
    }
    assertTrue(struck > 0, "no kill struck while it wrote");
    assertEquals(one, digestAfter(command, "odd"), "it can be written again");
    assertEquals(two, digestAfter(command, "even"));
    assertEquals(List.of(), SourceIndexCheck.faults(index));
  }

  private String digestAfter(String[] command, String which) throws Exception {
    Process process = start(command, which);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
    assertEquals(0, process.exitValue());
    return digest();
  }

  /** Looks for a record, too: an index that opens may yet not be usable. */
  private String digest() throws IOException {
    try (SourceIndex open = SourceIndex.open(index)) {
      assertEquals(RECORDS, open.size());
      assertEquals("made-up-7", open.byId("made-up-7").orElseThrow().id());
      assertEquals(5, open.search("version of the drops", Set.of(), 5).size());
      return open.digest();
    }
  }

  private Process start(String[] command, String which) throws IOException {
    List<String> all =
        Stream.of(
                Stream.of(LAUNCHER.toString(), "index"),
                Stream.of(command),
                Stream.of(folder.resolve(which + "/records.jsonl").toString()))
            .flatMap(part -> part)
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private void waitForNewFile(Process process, Set<String> known) throws Exception {
    while (process.isAlive() && known.containsAll(files())) {
      Thread.sleep(2);
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void write(String which, String version) throws IOException {
    String lines =
        IntStream.range(0, RECORDS)
            .mapToObj(
                i -> IndexCommandTest.line("made-up-" + i, "Version " + version + " of the drops"))
            .collect(Collectors.joining("\n"));
    Path file = folder.resolve(which + "/records.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }
}
