package org.hairsplit.cli.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Session;
import org.hairsplit.evidence.SourceIndexCheck;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether an index is whole. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Looks whether an index is whole: its files, and of every record the form, the id that no other"
          + " record may have, and the digest it was stored with."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the index is whole",
      "  2   the command line is wrong, there is no index that can be used, or it is in use",
      "  3   the index is damaged",
      "  70  internal error"
    })
final class IndexVerify implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index to look at. Default: the built-in one.")
  private @Nullable Path index;

  IndexVerify(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    Path folder = Places.in(session.home(), List.of(), index).index();
    List<Problem> faults = IndexWork.on(folder, () -> SourceIndexCheck.faults(folder));
    faults.forEach(session::tell);
    if (faults.isEmpty()) {
      session.tell(folder + ": the index is whole");
    }
    return (faults.isEmpty() ? ExitCode.CLEAN : ExitCode.PROBLEMS).code();
  }
}
