package org.hairsplit.cli.rules;

import java.util.concurrent.Callable;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above those about rules. */
@Command(
    name = "rules",
    synopsisSubcommandLabel = "COMMAND",
    description = "Works on rules: what is looked for, and what is flagged.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hairsplit rules new checks/novelty/overnight --into my-rules",
      "  hairsplit rules test my-rules",
      "  hairsplit rules list --rules my-rules",
      "  hairsplit check --rules my-rules draft.md"
    })
public final class RulesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  private RulesCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesTest(session))
        .addSubcommand(new RulesList(session))
        .addSubcommand(new RulesNew(session))
        .addSubcommand(new RulesPages(session));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
