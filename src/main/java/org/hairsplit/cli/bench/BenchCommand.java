package org.hairsplit.cli.bench;

import java.util.concurrent.Callable;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above those that run on published benchmarks. */
@Command(
    name = "bench",
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs parts of hairsplit on published benchmarks, for others to score.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n")
public final class BenchCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  private BenchCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchRetrieval(session))
        .addSubcommand(new BenchStrength(session))
        .addSubcommand(new BenchExaggeration(session))
        .addSubcommand(new BenchCriteria(session));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
