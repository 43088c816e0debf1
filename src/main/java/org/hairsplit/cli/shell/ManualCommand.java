package org.hairsplit.cli.shell;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
    name = "manual",
    description = {
      "Prints the manual page, for man(1).",
      "",
      "  hairsplit manual > ~/.local/share/man/man1/hairsplit.1"
    },
    optionListHeading = "%nOptions:%n")
public final class ManualCommand implements Runnable {

  private final Supplier<CommandLine> everything;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /**
   * @param everything the whole command line, made when it is asked for
   */
  public ManualCommand(Supplier<CommandLine> everything) {
    this.everything = everything;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(ManualPage.of(everything.get()));
    out.flush();
  }
}
