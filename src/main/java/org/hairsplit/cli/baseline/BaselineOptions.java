package org.hairsplit.cli.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.baseline.BaselineEntry;
import org.hairsplit.baseline.BaselineException;
import org.hairsplit.baseline.BaselineFile;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.ReportTarget;
import picocli.CommandLine.Option;

/** What the commands that run a check have in common. */
final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      defaultValue = BaselineFile.DEFAULT_NAME,
      description = "The file. Default: ${DEFAULT-VALUE}.")
  Path file = Path.of(BaselineFile.DEFAULT_NAME);

  /** What the file accepts. */
  List<BaselineEntry> read() throws ConfigurationException {
    try {
      return BaselineFile.read(file);
    } catch (BaselineException e) {
      throw new ConfigurationException(e.problem(), e);
    }
  }

  /** Writes the file in one step. */
  void write(List<BaselineEntry> entries) throws ConfigurationException, OutputException {
    try (ReportTarget target = ReportTarget.to(file)) {
      target.stream().write(BaselineFile.format(entries));
      target.complete();
    } catch (IOException e) {
      throw new OutputException(file.toString(), e);
    }
  }

  static int count(List<BaselineEntry> entries) {
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }
}
