package org.hairsplit.cli.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hairsplit.Checker;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.rule.Example;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs rules against their own examples. */
@Command(
    name = "test",
    sortOptions = false,
    description = {
      "Runs the examples of rules: marked words must be reported, the others left alone, and every"
          + " rule needs two of either kind. All patterns are compiled.",
      "",
      "Rules of a folder are tried together with the built-in ones, as 'check --rules' would use"
          + " them."
    },
    parameterListHeading = "%nFolders:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   every example came out as it says",
      "  1   some did not",
      "  2   a rule cannot be read, or the command line is wrong",
      "  70  internal error"
    })
final class RulesTest implements Callable<Integer> {

  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "A folder of rules. Default: the built-in rules.")
  private final List<Path> folders = new ArrayList<>();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Judge against this index of sources instead of the built-in one.")
  private @Nullable Path index;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Take DATE as today. Default: 2026-11-22, so that examples do not age.")
  private LocalDate asOf = ExampleRun.DAY;

  RulesTest(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    try (Checker checker = Rulebook.open(session, folders, index)) {
      RuleSet rules = checker.rules();
      ExampleRun run = new ExampleRun(checker, asOf);
      List<List<ExampleFailure>> tried =
          Stream.of(
                  rules.claims().stream().filter(r -> asked(r.examples())).map(run::of),
                  rules.checks().stream().filter(r -> asked(r.examples())).map(run::of),
                  rules.articleChecks().stream().filter(r -> asked(r.examples())).map(run::of))
              .flatMap(rule -> rule)
              .toList();
      if (tried.isEmpty()) {
        throw new ConfigurationException(
            new Problem(
                folders.toString(),
                null,
                "no folder has a rule with examples",
                "start one with 'hairsplit rules new'"));
      }
      return report(tried).code();
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  /** Whether a rule with these examples comes from a folder that was named. */
  private boolean asked(List<Example> examples) {
    Path file = Path.of(examples.get(0).file());
    return folders.isEmpty() || folders.stream().anyMatch(file::startsWith);
  }

  private ExitCode report(List<List<ExampleFailure>> tried) throws IOException {
    TextOut out = new TextOut(session.out());
    for (List<ExampleFailure> failures : tried) {
      for (ExampleFailure failure : failures) {
        out.line(failure.toString());
      }
    }
    long failed = tried.stream().filter(failures -> !failures.isEmpty()).count();
    out.line(
        Words.count(tried.size(), "rule")
            + " tried, "
            + (failed == 0 ? "none" : failed)
            + " failed");
    out.flush();
    return failed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
