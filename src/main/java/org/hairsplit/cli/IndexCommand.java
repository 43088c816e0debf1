package org.hairsplit.cli;

import java.util.concurrent.Callable;
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
final class IndexCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
