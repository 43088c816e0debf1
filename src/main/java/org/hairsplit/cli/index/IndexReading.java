package org.hairsplit.cli.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.TextOrJson;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.report.SourceJsonWriter;
import org.hairsplit.report.SourceTextWriter;
import org.hairsplit.report.SourceWriter;
import org.hairsplit.report.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that look into an index, and what all of them do. */
final class IndexReading {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index to look into. Default: the built-in one.")
  private @Nullable Path index;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private TextOrJson format = TextOrJson.TEXT;

  /** What a command makes of an index. */
  @FunctionalInterface
  interface Look {
    ExitCode at(SourceIndex index, SourceWriter out) throws IOException;
  }

  int look(Session session, Look look) throws ConfigurationException, OutputException {
    Path folder = folder(session);
    return IndexWork.on(
        folder,
        () -> {
          try (SourceIndex open = SourceIndex.open(folder)) {
            return written(session, open, look).code();
          }
        });
  }

  private ExitCode written(Session session, SourceIndex open, Look look) throws OutputException {
    try {
      ExitCode code = look.at(open, writer(session));
      session.out().flush();
      return code;
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  private Path folder(Session session) throws ConfigurationException {
    return Places.in(session.home(), List.of(), index).index();
  }

  private SourceWriter writer(Session session) {
    return switch (format) {
      case JSON -> new SourceJsonWriter(session.out());
      case TEXT ->
          new SourceTextWriter(session.out(), session.colorsOut() ? Style.COLOR : Style.PLAIN);
    };
  }
}
