package org.hairsplit.cli.baseline;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Drops what is fixed from a baseline, follows renames, and adds only what it is told to. */
@Command(
    name = "update",
    sortOptions = false,
    customSynopsis =
        "hairsplit baseline update [--baseline=FILE] [--accept-new] [OPTIONS OF CHECK] ARTICLE...",
    description = {
      "Checks the articles, drops accepted findings that are gone and follows files that were"
          + " renamed. What is new is listed and left out, unless --accept-new is given. Files that"
          + " are not among the articles keep their entries as long as they are there.",
      "",
      "Exit codes: 0 written; 1 written, and something new was left out; 2 nothing was checked;"
          + " 3 written, but some input could not be checked."
    },
    optionListHeading = "%nOptions:%n")
public final class BaselineUpdate implements Callable<Integer> {

  private final Session session;

  @Mixin private final BaselineOptions options = new BaselineOptions();

  /** Whatever 'hairsplit check' takes; it is read there. */
  @Unmatched private final List<String> check = new ArrayList<>();

  @Option(names = "--accept-new", description = "Accept what is new, too, and list it.")
  private boolean acceptNew;

  /** The command, in a session. */
  public BaselineUpdate(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    List<BaselineEntry> before = options.read();
    BaselineMatch match = new BaselineMatch(options.file, before);
    ExitCode code = CheckCommand.checkInto(new BaselineReport(match), session, check);
    if (code != ExitCode.CLEAN && code != ExitCode.PROBLEMS) {
      return code.code();
    }
    List<BaselineEntry> gone = match.gone();
    List<BaselineEntry> fresh = match.fresh();
    List<BaselineEntry> after = acceptNew ? match.keptAndFresh() : match.kept();
    options.write(after);
    list("fixed", gone);
    list(acceptNew ? "accepted" : "new, not accepted", fresh);
    session.tell(
        options.file
            + (": " + BaselineOptions.count(after) + " findings accepted, ")
            + (BaselineOptions.count(gone) + " fixed, ")
            + (BaselineOptions.count(fresh) + (acceptNew ? " added" : " new")));
    boolean leftOut = !fresh.isEmpty() && !acceptNew;
    return (code == ExitCode.CLEAN && leftOut ? ExitCode.FINDINGS : code).code();
  }

  private void list(String what, List<BaselineEntry> entries) {
    for (BaselineEntry entry : entries) {
      session.tell(what + ": " + BaselineShow.line(entry));
    }
  }
}
