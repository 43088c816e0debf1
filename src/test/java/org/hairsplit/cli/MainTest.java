package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        "bench retrieval --help"
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
  void theIndexIsBuiltWithTheRulesOfTheDistribution() {
    assertEquals(0, shell.run("index", "build", "--sources", "s", "--out", "o"));
    assertEquals("hairsplit: s with [home/rules] into o\n", shell.err());
    assertEquals("", shell.out());
    shell.run("index", "build", "--sources", "s", "--out", "o", "--rules", "r");
    assertEquals("hairsplit: s with [r] into o\n", shell.err());
  }
}
