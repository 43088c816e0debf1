package org.hairsplit.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.Session;
import org.hairsplit.config.Configs;
import org.hairsplit.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a configuration file to start from. */
@Command(
    name = "init",
    sortOptions = false,
    description = {
      "Writes a .hairsplit.yml in which every setting is explained and none is made, so that"
          + " checks go on as before until a line is changed."
    },
    parameterListHeading = "%nFolder:%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "Exit codes: 0 written, 2 not written."})
public final class InitCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to write it; it holds for the articles below. Default: here.")
  private Path folder = Path.of(".");

  @Option(names = "--force", description = "Replace the file that is there.")
  private boolean force;

  public InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException {
    Path file = folder.resolve(Configs.FILE_NAME).normalize();
    try {
      Files.writeString(file, template(), StandardCharsets.UTF_8, how());
    } catch (FileAlreadyExistsException e) {
      throw new ConfigurationException(
          new Problem(
              file.toString(), null, "it is there already", "--force replaces it by a new one"),
          e);
    } catch (IOException e) {
      throw new ConfigurationException(
          new Problem(
              file.toString(),
              null,
              "cannot write it (" + e.getClass().getSimpleName() + ")",
              "name a folder that exists and that you may write to"),
          e);
    }
    session.tell("wrote " + file + "; 'hairsplit config show FILE' tells what holds for a file");
    return ExitCode.CLEAN.code();
  }

  private OpenOption[] how() {
    return force
        ? new OpenOption[] {
          StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
        }
        : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
  }

  private static String template() {
    try (InputStream in = Configs.class.getResourceAsStream("template.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
