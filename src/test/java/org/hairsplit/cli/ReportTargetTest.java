package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTargetTest {

  /** In a container, every process has the same number. */
  @Test
  void whatAKilledRunLeftBehindBlocksNoLaterOne(@TempDir Path folder) throws Exception {
    Path report = folder.resolve("report.json");
    long number = ProcessHandle.current().pid();
    Files.writeString(folder.resolve(".report.json." + number + ".part"), "half");
    try (ReportTarget killed = ReportTarget.to(report);
        ReportTarget target = ReportTarget.to(report)) {
      killed.stream().write('k');
      target.stream().write('x');
      target.complete();
    }
    assertEquals("x", Files.readString(report));
  }
}
