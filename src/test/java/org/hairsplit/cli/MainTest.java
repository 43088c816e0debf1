package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final Shell shell = new Shell();

  @Test
  void theVersionTellsWhatAReportRestsOn() {
    shell.run("--version");
    assertTrue(
        shell
            .out()
            .matches("hairsplit \\d+\\.\\d+\\.\\d+\\S*\nrules   r0\nsources i0\njava    \\d+.*\n"),
        shell.out());
  }

  @Test
  void theVersionIsToldEvenWhereNothingCanBeChecked() {
    shell.home = null;
    assertEquals(0, shell.run("--version"));
    assertTrue(shell.out().contains("data    not usable: installation: cannot tell"), shell.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "check --help",
        "index --help",
        "index build --help",
        "bench --help",
        "bench retrieval --help",
        "index add --help",
        "index remove --help",
        "index list --help",
        "index show --help",
        "index search --help",
        "index stats --help",
        "index verify --help"
      })
  void helpFitsATerminal(String line) {
    assertEquals(0, shell.run(line.split(" ")));
    assertEquals("", shell.err());
    assertTrue(shell.out().startsWith("Usage: hairsplit "), shell.out());
    assertTrue(shell.out().lines().allMatch(shown -> shown.length() <= 100), shell.out());
  }

  @Test
  void theHelpListsEveryExitCode() {
    shell.run("check", "--help");
    String help = shell.out();
    Stream.of(ExitCode.values())
        .forEach(code -> assertTrue(help.contains("\n  " + code.code() + " "), code.name()));
  }

  @Test
  void theIndexIsBuiltWithTheRulesOfTheDistribution(@TempDir Path folder) throws IOException {
    Path records = Files.writeString(folder.resolve("a.yml"), IndexCommandTest.record("a", "A"));
    String index = folder.resolve("index").toString();
    String[] build = {"index", "build", "--sources", records.toString(), "--out", index};
    assertEquals(0, shell.run(build), shell.err());
    assertEquals("", shell.out());
    assertEquals(List.of(List.of(Path.of("home/rules"))), shell.services.lexicons);
    shell.run("index", "build", "--sources", "a.yml", "--out", index, "--rules", "r");
    assertEquals(List.of(Path.of("r")), shell.services.lexicons.get(1));
  }
}
