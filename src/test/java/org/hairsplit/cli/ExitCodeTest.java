package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {

  private final Shell shell = new Shell();

  @ParameterizedTest
  @CsvSource({
    "0, careful.md",
    "1, hyped.md",
    "1, careful.md hyped.md",
    "0, warned.md",
    "1, --fail-on warning warned.md",
    "1, --fail-on info warned.md",
    "0, --fail-on info careful.md",
    "0, --fail-on never hyped.md",
    "1, --fail-on=NEVER --min-score 62 hyped.md",
    "0, --fail-on never --min-score 61 hyped.md",
    "1, --min-score 90 careful.md warned.md careful.md",
    "3, gone.md",
    "3, careful.md gone.md",
    "3, gone.md hyped.md",
    "3, partly.md",
    "3, huge.md",
    "70, crash.md",
    "70, gone.md crash.md hyped.md",
    "0, --version",
    "0, --help",
    "0, check --help",
    "0, index build --help",
  })
  void theWorstThatHappenedCounts(int expected, String line) {
    boolean check = !line.contains("--version") && !line.contains("--help");
    assertEquals(expected, shell.run(((check ? "check " : "") + line).split(" ")), shell.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chek a.md",
        "check",
        "check --format yaml careful.md",
        "check --fail-on loud careful.md",
        "check --min-score 101 careful.md",
        "check --min-score -1 careful.md",
        "check --jobs 0 careful.md",
        "check --as-of yesterday careful.md",
        "check --as-of 2026-02-30 careful.md",
        "check --no-such-option careful.md",
        "check --index broken careful.md",
        "check --output no/such/folder/report.txt careful.md",
        "index",
        "index build",
        "index build --sources gone --out o",
      })
  void whatIsWrongWithTheCallIsToldAndNothingIsReported(String line) {
    assertEquals(2, shell.run(line.isEmpty() ? new String[0] : line.split(" ")), shell.err());
    assertEquals("", shell.out());
    assertTrue(shell.err().startsWith("hairsplit: "), shell.err());
    assertFalse(shell.err().contains("\tat "), shell.err());
  }

  @Test
  void withoutAHomeNothingIsChecked() {
    shell.home = null;
    assertEquals(2, shell.run("check", "careful.md"));
    assertTrue(shell.err().contains("bin/hairsplit"), shell.err());
  }

  @Test
  void aReportThatCannotBeWrittenIsNoFinding() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String format : new String[] {"text", "json"}) {
      assertEquals(70, shell.run(closed, "check", "--format", format, "hyped.md"));
      assertEquals(
          "hairsplit: cannot write the report to standard output: Broken pipe\n", shell.err());
    }
  }

  @Test
  void aCrashOnOneArticleLeavesTheOthersTheirFindings() {
    assertEquals(70, shell.run("check", "crash.md", "hyped.md"));
    assertTrue(shell.out().contains("hyped.md:3:1  error  approval/not-approved"), shell.out());
    assertTrue(shell.out().contains("crash.md  problem\n"), shell.out());
    assertTrue(shell.err().contains("IllegalStateException: a fault of ours"), shell.err());
    assertFalse(shell.err().contains("\u001b"), shell.err());
  }

  @Test
  void anArticleThatMemoryRunsOutOverLeavesTheOthersTheirFindings() {
    for (String jobs : new String[] {"1", "2"}) {
      assertEquals(3, shell.run("check", "--jobs", jobs, "huge.md", "hyped.md"));
      assertTrue(shell.out().contains("hyped.md:3:1  error  approval/not-approved"), shell.out());
      assertEquals(
          "hairsplit: huge.md: memory ran out while it was checked; split it, or give Java more:"
              + " HAIRSPLIT_JAVA_OPTS=-Xmx4g\n",
          shell.err());
    }
  }
}
