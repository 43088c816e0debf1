package org.hairsplit.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a rule. */
@Command(
    name = "new",
    sortOptions = false,
    description = {
      "Writes the start of a rule, with every field explained and examples that pass; change them"
          + " into your own and run 'hairsplit rules test'."
    },
    parameterListHeading = "%nRule:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the file is written",
      "  2   the id is no id, or the file is there already",
      "  70  internal error"
    })
final class RulesNew implements Callable<Integer> {

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = {
        "claims/KIND/NAME, checks/FLAG/NAME, checks/article/NAME or criteria/NAME; names are lower"
            + " case words joined by hyphens."
      })
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String id;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "The rules folder it goes into; made if need be. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path into;

  RulesNew(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    Scaffold scaffold = scaffold();
    Path file = into.resolve(scaffold.place() + ".yml");
    write(file, scaffold.text());
    try {
      TextOut out = new TextOut(session.out());
      out.line(file.toString());
      out.flush();
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
    session.tell("change it into your own, then run 'hairsplit rules test " + into + "'");
    return ExitCode.CLEAN.code();
  }

  private Scaffold scaffold() {
    try {
      return Scaffold.of(id);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void write(Path file, String text) throws ConfigurationException {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      Problem problem =
          new Problem(file.toString(), null, "there is a rule already", "give it another name");
      throw new ConfigurationException(problem, e);
    } catch (IOException e) {
      String message = "cannot be written (" + e.getClass().getSimpleName() + ")";
      throw new ConfigurationException(
          new Problem(file.toString(), null, message, "give --into a folder you may write to"), e);
    }
  }
}
