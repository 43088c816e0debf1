package org.hairsplit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.baseline.BaselineCommand;
import org.hairsplit.cli.baseline.BaselineCreate;
import org.hairsplit.cli.baseline.BaselineShow;
import org.hairsplit.cli.baseline.BaselineUpdate;
import org.hairsplit.cli.bench.BenchCommand;
import org.hairsplit.cli.config.ConfigCommand;
import org.hairsplit.cli.config.ConfigShow;
import org.hairsplit.cli.config.InitCommand;
import org.hairsplit.cli.index.IndexCommand;
import org.hairsplit.cli.rules.ExplainCommand;
import org.hairsplit.cli.rules.RulesCommand;
import org.hairsplit.cli.shell.CompletionCommand;
import org.hairsplit.cli.shell.ManualCommand;
import org.hairsplit.cli.sources.SourcesCommand;
import org.hairsplit.yaml.YamlException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command line. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with an {@link ExitCode}. */
  public static void main(String[] args) {
    // The tagger changes case by the default locale: "Itching" was another word in Turkish.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args, ofProcess()));
  }

  /** Runs the command line. Nothing is thrown: what goes wrong is told on standard error. */
  static int run(String[] args, Session session) {
    try {
      return commandLine(session, args).execute(args);
    } catch (Throwable e) {
      return crash(session, e).code();
    }
  }

  /** The launcher tells which streams are terminals: {@code System.console()} cannot. */
  private static Session ofProcess() {
    String home = System.getProperty("hairsplit.home");
    Set<Integer> terminals =
        System.getProperty("hairsplit.terminals", "")
            .chars()
            .mapToObj(Character::getNumericValue)
            .collect(Collectors.toUnmodifiableSet());
    return new Session(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
        Session.utf8(new FileOutputStream(FileDescriptor.err)),
        terminals,
        System.getenv(),
        home == null ? null : Path.of(home),
        new Wiring());
  }

  private static CommandLine commandLine(Session session, String[] args) {
    boolean checks = args.length > 0 && args[0].equals("check");
    CommandLine line = checks ? configured(withCheck(session)) : everything(session);
    line.setOut(utf8(session.out()));
    line.setErr(utf8(session.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(session.colorsOut() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler((e, given) -> usage(session, e).code());
    line.setExecutionExceptionHandler((e, command, result) -> failure(session, e).code());
    return line;
  }

  /** How every command line of ours is read and told of. */
  static CommandLine configured(CommandLine line) {
    // A file may be called @draft.md.
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    addHelp(line);
    return line;
  }

  private static void addHelp(CommandLine line) {
    OptionSpec help =
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build();
    line.getCommandSpec().addOption(help);
    line.getSubcommands().values().forEach(Main::addHelp);
  }

  /** The whole command line, as its manual and its completions tell of it. */
  static CommandLine everything(Session session) {
    CommandLine line = withCheck(session);
    addOthers(line, session);
    return configured(line);
  }

  /** Every command takes time to read in; check, which is started most, needs no other. */
  private static CommandLine withCheck(Session session) {
    return new CommandLine(new HairsplitCommand(session)).addSubcommand(new CheckCommand(session));
  }

  private static void addOthers(CommandLine line, Session session) {
    line.addSubcommand(new SourcesCommand(session));
    line.addSubcommand(new InitCommand(session));
    line.addSubcommand(new CommandLine(new ConfigCommand()).addSubcommand(new ConfigShow(session)));
    line.addSubcommand(IndexCommand.line(session));
    line.addSubcommand(RulesCommand.line(session));
    line.addSubcommand(new ExplainCommand(session));
    line.addSubcommand(
        new CommandLine(new BaselineCommand())
            .addSubcommand(new BaselineCreate(session))
            .addSubcommand(new BaselineUpdate(session))
            .addSubcommand(new BaselineShow(session)));
    line.addSubcommand(new CompletionCommand(() -> everything(session)));
    line.addSubcommand(new ManualCommand(() -> everything(session)));
    line.addSubcommand(BenchCommand.line(session));
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static ExitCode usage(Session session, ParameterException e) {
    session.tell(String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      suggest(session, unmatched);
    }
    session.tell("try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE;
  }

  private static void suggest(Session session, UnmatchedArgumentException e) {
    if (!e.getSuggestions().isEmpty()) {
      session.tell("did you mean " + String.join(" or ", e.getSuggestions()) + "?");
    }
  }

  private static ExitCode failure(Session session, Exception e) {
    if (e instanceof ConfigurationException configuration) {
      session.tell(configuration.problem());
      return ExitCode.USAGE;
    }
    if (e instanceof YamlException yaml) {
      session.tell(yaml.problem());
      return ExitCode.USAGE;
    }
    if (e instanceof OutputException output) {
      session.tell(String.valueOf(output.getMessage()));
      return ExitCode.INTERNAL_ERROR;
    }
    return crash(session, e);
  }

  private static ExitCode crash(Session session, Throwable e) {
    session.tell("internal error, please report it with what follows");
    session.trace(e);
    return ExitCode.INTERNAL_ERROR;
  }
}
