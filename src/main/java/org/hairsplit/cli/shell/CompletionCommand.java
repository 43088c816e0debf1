package org.hairsplit.cli.shell;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.hairsplit.text.Words;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete our commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints completions for a shell.",
      "",
      "  bash  hairsplit completion bash > ~/.local/share/bash-completion/completions/hairsplit",
      "  zsh   hairsplit completion zsh > ~/.hairsplit.zsh; source it in ~/.zshrc",
      "  fish  hairsplit completion fish > ~/.config/fish/completions/hairsplit.fish"
    },
    optionListHeading = "%nOptions:%n")
public final class CompletionCommand implements Runnable {

  private final Supplier<CommandLine> everything;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Shell shell;

  /** The shells known. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  /**
   * @param everything the whole command line, made when it is asked for
   */
  public CompletionCommand(Supplier<CommandLine> everything) {
    this.everything = everything;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(script());
    out.flush();
  }

  /** The script for bash loads zsh's emulation of bash's completions by itself. */
  private String script() {
    CommandLine line = everything.get();
    return switch (shell) {
      case BASH, ZSH -> AutoComplete.bash("hairsplit", line);
      case FISH -> FishCompletion.of(line.getCommandSpec());
    };
  }
}
