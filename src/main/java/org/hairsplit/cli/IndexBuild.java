package org.hairsplit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds an index of sources. */
@Command(
    name = "build",
    description = {
      "Builds an index from a folder of source records.",
      "",
      "A fresh installation has an index; build one to check against sources of your own, and give"
          + " it to 'hairsplit check --index DIR'."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the index is built",
      "  2   the command line, a rule or a source record is wrong",
      "  70  internal error"
    })
final class IndexBuild implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--sources",
      required = true,
      paramLabel = "DIR",
      description = "The folder of source records.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path sources;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the index goes; an index already there is replaced.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = {
        "A folder of rules and lexicon to read the records with, instead of the built-in one."
            + " Repeatable."
      })
  private final List<Path> rules = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  IndexBuild(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException {
    List<Path> reading = rules.isEmpty() ? builtIn(session.home()) : rules;
    try {
      session.tell(session.services().buildIndex(sources, reading, out));
    } catch (IOException e) {
      throw new ConfigurationException(
          new Problem(out.toString(), null, "cannot build the index: " + e, null), e);
    }
    return ExitCode.CLEAN.code();
  }

  private static List<Path> builtIn(@Nullable Path home) throws ConfigurationException {
    return Places.in(home, List.of(), null).rules();
  }
}
