package org.hairsplit.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One report that was asked for: a format and where it goes. */
final class ReportRequest {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "Format of the report: ${COMPLETION-CANDIDATES}. Default: text. Give --format"
            + " and --output again for another report of the same run."
      })
  OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to FILE, once it is complete, not to standard output.")
  @Nullable Path output;

  /** Where it goes, for messages. */
  String place() {
    return output == null ? "standard output" : output.toString();
  }
}
