package org.hairsplit.cli.index;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.report.SourceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the records of an index. */
@Command(
    name = "list",
    sortOptions = false,
    description = {
      "Lists the records of an index, sorted by id: id, year, kind and title, with tabs between"
          + " them. As JSON, with all that is known of each."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the records are listed",
      "  2   the command line is wrong, or there is no index that can be used",
      "  70  internal error, or the list could not be written"
    })
final class IndexList implements Callable<Integer> {

  private final Session session;

  @Mixin private final IndexReading reading = new IndexReading();

  IndexList(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return reading.look(session, IndexList::list);
  }

  private static ExitCode list(SourceIndex index, SourceWriter out) throws IOException {
    out.begin();
    try {
      index.each(
          stored -> {
            try {
              out.listed(stored);
            } catch (IOException e) {
              throw new Unwritten(e);
            }
          });
    } catch (Unwritten e) {
      throw e.reason;
    }
    out.end();
    return ExitCode.CLEAN;
  }

  /** The list cannot be written on; not to be mistaken for an index that cannot be read. */
  private static final class Unwritten extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final IOException reason;

    Unwritten(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
