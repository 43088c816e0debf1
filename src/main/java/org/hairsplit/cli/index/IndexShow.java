package org.hairsplit.cli.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.StoredSource;
import org.hairsplit.report.SourceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows records of an index. */
@Command(
    name = "show",
    sortOptions = false,
    description = {"Shows all that an index knows of a record, and the file that it came from."},
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the records are shown",
      "  2   the command line is wrong, or there is no index that can be used",
      "  3   the index has no record of this id; the others are shown",
      "  70  internal error, or the record could not be written"
    })
final class IndexShow implements Callable<Integer> {

  private final Session session;

  @Mixin private final IndexReading reading = new IndexReading();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "The id of a record.")
  private final List<String> ids = new ArrayList<>();

  IndexShow(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return reading.look(session, this::show);
  }

  private ExitCode show(SourceIndex index, SourceWriter out) throws IOException {
    ExitCode code = ExitCode.CLEAN;
    out.begin();
    for (String id : ids) {
      Optional<StoredSource> stored = index.stored(id);
      if (stored.isPresent()) {
        out.shown(stored.get());
      } else {
        session.tell("no record has the id '" + id + "'; 'hairsplit index list' shows the ids");
        code = ExitCode.PROBLEMS;
      }
    }
    out.end();
    return code;
  }
}
