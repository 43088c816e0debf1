package org.hairsplit.cli.baseline;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.baseline.BaselineEntry;
import org.hairsplit.baseline.BaselineMatch;
import org.hairsplit.cli.CheckCommand;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Accepts everything that a check finds today. */
@Command(
    name = "create",
    sortOptions = false,
    customSynopsis = "hairsplit baseline create [--baseline=FILE] [OPTIONS OF CHECK] ARTICLE...",
    description = {
      "Checks the articles and writes every finding into a new baseline. Takes the options of"
          + " 'hairsplit check' that say what to check against. Findings that a comment in the"
          + " article suppresses are left out.",
      "",
      "Exit codes: 0 written; 2 nothing was checked; 3 written, but some input could not be checked."
    },
    optionListHeading = "%nOptions:%n")
public final class BaselineCreate implements Callable<Integer> {

  private final Session session;

  @Mixin private final BaselineOptions options = new BaselineOptions();

  /** Whatever 'hairsplit check' takes; it is read there. */
  @Unmatched private final List<String> check = new ArrayList<>();

  /** The command, in a session. */
  public BaselineCreate(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    if (Files.exists(options.file)) {
      throw new ConfigurationException(
          new Problem(
              options.file.toString(),
              null,
              "there is a baseline already",
              "use 'hairsplit baseline update', or delete it first"));
    }
    BaselineMatch match = new BaselineMatch(options.file, List.of());
    ExitCode code = CheckCommand.checkInto(new BaselineReport(match), session, check);
    if (code == ExitCode.CLEAN || code == ExitCode.PROBLEMS) {
      List<BaselineEntry> entries = match.fresh();
      options.write(entries);
      session.tell(options.file + ": " + BaselineOptions.count(entries) + " findings accepted");
    }
    return code.code();
  }
}
