package org.hairsplit.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.report.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command above the others. */
@Command(
    name = "hairsplit",
    addMethodSubcommands = false, // as for check
    description = "Checks articles about hair loss against the sources they cite.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hairsplit check draft.md                    what is overstated in a draft",
      "  hairsplit check --format json articles/     a report for programs on a whole folder",
      "  hairsplit sources draft.md                  what a draft cites, and what that is worth",
      "  hairsplit explain draft.md                  what its score is made of",
      "",
      "'hairsplit COMMAND --help' tells more."
    })
final class HairsplitCommand extends CommandGroup {

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-V", "--version"},
      description = "Show the version, the digests of rules and sources, and the Java in use.")
  private boolean version;

  HairsplitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!version) {
      return super.call();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print("hairsplit " + Version.NUMBER + "\n");
    data().forEach(line -> out.print(line + "\n"));
    out.print("java    " + System.getProperty("java.runtime.version"));
    out.print(" (" + System.getProperty("java.vendor") + ")\n");
    out.flush();
    return ExitCode.CLEAN.code();
  }

  /** A report names the same digests. A version can be told even where nothing can be checked. */
  private List<String> data() {
    try {
      Engine engine =
          session.services().open(Places.in(session.home(), List.of(), null), session::tell);
      return List.of("rules   " + engine.rulesDigest(), "sources " + engine.indexDigest());
    } catch (ConfigurationException e) {
      return List.of("data    not usable: " + Printable.line(e.problem().toString()));
    }
  }
}
