package org.hairsplit.cli.baseline;

import org.hairsplit.cli.CommandGroup;
import picocli.CommandLine.Command;

/** The command above those for the file of accepted findings. */
@Command(
    name = "baseline",
    description = {
      "Keeps the list of findings that 'hairsplit check --baseline' accepts, so that old findings do"
          + " not fail new work."
    })
public final class BaselineCommand extends CommandGroup {}
