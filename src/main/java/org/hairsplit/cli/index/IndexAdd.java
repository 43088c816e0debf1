package org.hairsplit.cli.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Services;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceIndexWriter;
import org.hairsplit.evidence.SourceInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds records to an index. */
@Command(
    name = "add",
    sortOptions = false,
    description = {
      "Adds source records to an index, which is made if there is none.",
      "",
      "A file that the index holds already is left alone; if its content changed since, its records"
          + " are replaced. All that is named is added, or nothing."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the index holds the records",
      "  2   the command line, a rule or a source record is wrong, or the index is in use; nothing"
          + " has changed",
      "  70  internal error"
    })
final class IndexAdd implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "The index to add to.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path index;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file of source records, or a folder of such files.")
  private final List<Path> sources = new ArrayList<>();

  @Mixin private final IndexWriting writing = new IndexWriting();

  IndexAdd(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    Services.SourceReading reading = writing.reading(session);
    return IndexWork.on(
        index,
        () -> {
          List<SourceInput> inputs = IndexWriting.formats(reading.lexicon()).of(sources);
          writing.write(
              session,
              index,
              inputs,
              reading,
              (interventions, conditions, claims, duplicates) ->
                  SourceIndexWriter.open(index, interventions, conditions, claims, duplicates));
          return ExitCode.CLEAN.code();
        });
  }
}
