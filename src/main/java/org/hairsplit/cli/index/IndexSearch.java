package org.hairsplit.cli.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.ScoredPassage;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.report.SourceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches an index. */
@Command(
    name = "search",
    sortOptions = false,
    description = {
      "Searches an index as a check does, and shows the records that fit best, each with the sentence"
          + " that would be quoted."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the index was searched, whether anything was found or not",
      "  2   the command line is wrong, or there is no index that can be used",
      "  70  internal error, or the records could not be written"
    })
final class IndexSearch implements Callable<Integer> {

  private final Session session;

  @Mixin private final IndexReading reading = new IndexReading();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words to look for.")
  private final List<String> words = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "Show N records at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  IndexSearch(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return reading.look(session, this::search);
  }

  private ExitCode search(SourceIndex index, SourceWriter out) throws IOException {
    out.begin();
    for (ScoredPassage found : index.search(String.join(" ", words), Set.of(), limit)) {
      out.found(found);
    }
    out.end();
    return ExitCode.CLEAN;
  }
}
