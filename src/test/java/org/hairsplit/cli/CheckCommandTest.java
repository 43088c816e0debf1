package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hairsplit.report.ReportSchema;
import org.hairsplit.rule.LexiconEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String ESCAPE = "\u001b";

  private final Shell shell = new Shell();

  @Test
  void theReportGoesToOutAndProblemsToErr() {
    shell.run("check", "--format", "json", "hyped.md", "gone.md", "partly.md");
    assertEquals(List.of(), ReportSchema.faults(shell.out()));
    assertEquals(
        """
        hairsplit: gone.md: it cannot be read; look at it
        hairsplit: partly.md: it cannot be read; look at it
        """,
        shell.err());
  }

  @Test
  void aCleanRunSaysNothingOnErr() {
    shell.run("check", "careful.md", "hyped.md");
    assertEquals("", shell.err());
  }

  @Test
  void theReportIsTheSameForEveryNumberOfJobs() {
    String[] names =
        IntStream.range(0, 60)
            .mapToObj(i -> (i % 7 == 0 ? "slow-hyped" : i % 5 == 0 ? "gone" : "careful") + i)
            .toArray(String[]::new);
    shell.run(line("1", names));
    String one = shell.out();
    assertEquals(1, shell.services.mostRead.get());
    shell.run(line("4", names));
    assertEquals(one, shell.out());
    int together = shell.services.mostRead.get();
    assertTrue(together > 1 && together <= 4, () -> "together: " + together);
  }

  private static String[] line(String jobs, String[] names) {
    Stream<String> options =
        Stream.of("check", "--format", "json", "--as-of", "2026-11-22", "--jobs", jobs);
    return Stream.concat(options, Stream.of(names)).toArray(String[]::new);
  }

  @Test
  void theDayIsTheGivenOne() {
    shell.run("check", "--as-of", "2031-01-02", "careful.md");
    assertEquals(List.of(LocalDate.of(2031, 1, 2)), shell.services.days);
    assertTrue(shell.out().contains("as of 2031-01-02"), shell.out());
  }

  @Test
  void rulesAreAddedAndTheIndexReplaced() {
    shell.run("check", "--rules", "mine", "--rules", "ours", "--index", "idx", "careful.md");
    Path home = Path.of("home");
    assertEquals(
        List.of(
            new Places(
                List.of(home.resolve("rules"), Path.of("mine"), Path.of("ours")),
                LexiconEntries.NONE,
                Path.of("idx"),
                home.resolve("models"))),
        shell.services.opened);
  }

  @Test
  void argumentsAreHandedOnAsGiven() {
    shell.stdin = "hyped";
    assertEquals(1, shell.run("check", "--allow-network", "--stdin-name", "x.html", "-", "@a.md"));
    assertEquals(
        List.of(new Services.Arguments(List.of("-", "@a.md"), "x.html", true)),
        shell.services.asked);
    assertTrue(shell.out().contains("x.html/hyped:3:1  error"), shell.out());
  }

  @Test
  void nothingGoesOnlineUnasked() {
    shell.run("check", "careful.md");
    assertFalse(shell.services.asked.get(0).allowNetwork());
  }

  @Test
  void namesThatLookLikeOptionsCanBeChecked() {
    assertEquals(0, shell.run("check", "--", "--careful.md"));
    assertTrue(shell.out().contains("--careful.md: score 100"), shell.out());
  }

  @Test
  void colorsAreForTerminalsOnly(@TempDir Path folder) throws IOException {
    shell.run("check", "hyped.md");
    assertFalse(shell.out().contains(ESCAPE));

    shell.terminals = Set.of(1);
    shell.run("check", "hyped.md");
    assertTrue(shell.out().contains(ESCAPE + "[31;1merror"), shell.out());
    shell.run("check", "--no-color", "hyped.md");
    assertFalse(shell.out().contains(ESCAPE));
    Path file = folder.resolve("report.txt");
    shell.run("check", "--output", file.toString(), "hyped.md");
    assertFalse(Files.readString(file).contains(ESCAPE));

    shell.environment.put("NO_COLOR", "1");
    shell.run("check", "hyped.md");
    assertFalse(shell.out().contains(ESCAPE));
    shell.environment.put("NO_COLOR", "");
    shell.run("check", "hyped.md");
    assertTrue(shell.out().contains(ESCAPE));
    shell.environment.put("TERM", "dumb");
    shell.run("check", "hyped.md");
    assertFalse(shell.out().contains(ESCAPE));
  }

  @Test
  void progressIsForTerminalsThatDoNotShowTheReport() {
    shell.terminals = Set.of(2);
    shell.run("check", "careful.md");
    assertTrue(shell.err().contains("1 checked"), shell.err());
    assertTrue(shell.err().endsWith("\r" + ESCAPE + "[K"), shell.err());
    shell.run("check", "--quiet", "careful.md");
    assertEquals("", shell.err());
    shell.terminals = Set.of(1, 2);
    shell.run("check", "careful.md");
    assertEquals("", shell.err());
  }

  @Test
  void aFileIsReplacedWhenTheReportIsComplete(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    assertEquals(1, shell.run("check", "-f", "json", "-o", file.toString(), "hyped.md"));
    assertEquals(List.of(), ReportSchema.faults(Files.readString(file)));
    assertEquals("", shell.out());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void aBrokenRunLeavesTheOldFileAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    assertEquals(2, shell.run("check", "--index", "broken", "-o", file.toString(), "hyped.md"));
    assertEquals("old", Files.readString(file));
    assertEquals(2, shell.run("check", "-o", folder.toString(), "hyped.md"));
    assertTrue(shell.err().contains("--output"), shell.err());
  }

  @Test
  void aHostileNameIsTamedOnErrToo() {
    shell.run("check", "gone" + ESCAPE + "[2J\nhairsplit: all is well");
    assertEquals(
        "hairsplit: gone\\u001b[2J hairsplit: all is well: it cannot be read; look at it\n",
        shell.err());
    shell.run("check", "--fail-on", ESCAPE + "[2J", "careful.md");
    assertFalse(shell.err().contains(ESCAPE), shell.err());
  }

  @Test
  void aMistypedOptionIsCorrected() {
    shell.run("check", "--fail-no", "error", "careful.md");
    assertTrue(shell.err().contains("did you mean"), shell.err());
    assertTrue(shell.err().contains("--fail-on"), shell.err());
    assertTrue(shell.err().contains("try 'hairsplit check --help'"), shell.err());
  }
}
