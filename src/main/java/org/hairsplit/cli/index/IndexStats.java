package org.hairsplit.cli.index;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.SourceStatistics;
import org.hairsplit.report.SourceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the records of an index. */
@Command(
    name = "stats",
    sortOptions = false,
    description = {
      "Counts the records of an index by kind, stage of evidence, how sure they are, decisions of"
          + " regulators, and the files they came from."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the records are counted",
      "  2   the command line is wrong, or there is no index that can be used",
      "  70  internal error, or the counts could not be written"
    })
final class IndexStats implements Callable<Integer> {

  private final Session session;

  @Mixin private final IndexReading reading = new IndexReading();

  IndexStats(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return reading.look(session, IndexStats::count);
  }

  private static ExitCode count(SourceIndex index, SourceWriter out) throws IOException {
    out.statistics(SourceStatistics.of(index));
    return ExitCode.CLEAN;
  }
}
