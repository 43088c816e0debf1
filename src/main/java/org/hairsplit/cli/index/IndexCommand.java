package org.hairsplit.cli.index;

import java.util.concurrent.Callable;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above those about the index of sources. */
@Command(
    name = "index",
    synopsisSubcommandLabel = "COMMAND",
    description = "Works on the index of sources that claims are checked against.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hairsplit index build --built-in --sources my-records --out my-index",
      "  hairsplit index add --index my-index more.jsonl",
      "  hairsplit index search --index my-index minoxidil foam in women",
      "  hairsplit check --index my-index draft.md"
    })
public final class IndexCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  private IndexCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new IndexCommand())
        .addSubcommand(new IndexBuild(session))
        .addSubcommand(new IndexAdd(session))
        .addSubcommand(new IndexRemove(session))
        .addSubcommand(new IndexList(session))
        .addSubcommand(new IndexShow(session))
        .addSubcommand(new IndexSearch(session))
        .addSubcommand(new IndexStats(session))
        .addSubcommand(new IndexVerify(session));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
