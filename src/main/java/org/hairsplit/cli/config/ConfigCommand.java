package org.hairsplit.cli.config;

import org.hairsplit.cli.CommandGroup;
import picocli.CommandLine.Command;

/** The command above those about configurations. */
@Command(name = "config", description = "Tells what .hairsplit.yml makes of a check.")
public final class ConfigCommand extends CommandGroup {}
