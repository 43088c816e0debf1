package org.hairsplit.cli.bench;

import org.hairsplit.cli.CommandGroup;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command above those that run on published benchmarks. */
@Command(
    name = "bench",
    description = "Runs parts of hairsplit on published benchmarks, for others to score.")
public final class BenchCommand extends CommandGroup {

  private BenchCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchRetrieval(session))
        .addSubcommand(new BenchStrength(session))
        .addSubcommand(new BenchExaggeration(session))
        .addSubcommand(new BenchCriteria(session));
  }
}
