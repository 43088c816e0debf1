package org.hairsplit.cli.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceChange;
import org.hairsplit.evidence.SourceIndexWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes records from an index. */
@Command(
    name = "remove",
    sortOptions = false,
    description = {
      "Removes records from an index: one by its id, or all that came from a file by its name, as"
          + " 'hairsplit index stats' shows it. All that is named is removed, or nothing."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the records are gone",
      "  2   the command line is wrong, there is no such record, or the index is in use; nothing has"
          + " changed",
      "  70  internal error"
    })
final class IndexRemove implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "The index to remove from.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path index;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "The id of a record, or the name of a file that records came from.")
  private final List<String> names = new ArrayList<>();

  IndexRemove(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return IndexWork.on(index, this::remove);
  }

  private Integer remove() throws IOException {
    List<SourceChange> changes = new ArrayList<>();
    try (SourceIndexWriter writer = SourceIndexWriter.toRemove(index)) {
      for (String name : names) {
        changes.add(writer.remove(name));
      }
      writer.commit();
    }
    changes.forEach(change -> session.tell(IndexWriting.sentence(change)));
    return ExitCode.CLEAN.code();
  }
}
