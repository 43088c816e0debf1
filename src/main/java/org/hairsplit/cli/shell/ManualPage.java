package org.hairsplit.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual as roff, made of the same texts as {@code --help}. (picocli's own generator writes
 * AsciiDoc, which another tool would have to turn into this.)
 */
final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  static String of(CommandLine root) {
    ManualPage manual = new ManualPage();
    manual.macro("TH HAIRSPLIT 1");
    manual.macro("SH NAME");
    manual.text("hairsplit - checks articles about hair loss against the sources they cite");
    manual.macro("SH SYNOPSIS");
    manual.text("hairsplit COMMAND [OPTION]... [ARTICLE]...");
    manual.macro("SH DESCRIPTION");
    manual.paragraphs(root.getCommandSpec().usageMessage().description());
    manual.options(root);
    manual.macro("SH COMMANDS");
    root.getSubcommands().values().forEach(manual::command);
    return manual.page.toString();
  }

  private void command(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    macro("SS " + spec.qualifiedName());
    paragraphs(spec.usageMessage().description());
    macro("PP");
    text(line.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
    options(line);
    paragraphs(spec.usageMessage().footer());
    line.getSubcommands().values().forEach(this::command);
  }

  private void options(CommandLine line) {
    Help help = line.getHelp();
    for (PositionalParamSpec positional : line.getCommandSpec().positionalParameters()) {
      if (!positional.hidden()) {
        entry(positional.paramLabel(), rendered(help, positional.description(), positional));
      }
    }
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!option.hidden()) {
        String names = String.join(", ", option.names());
        boolean takesValue = option.arity().max() > 0;
        entry(
            takesValue ? names + "=" + option.paramLabel() : names,
            rendered(help, option.description(), option));
      }
    }
  }

  private static String rendered(
      Help help, String[] description, CommandLine.Model.ArgSpec argument) {
    Object byDefault = argument.defaultValue();
    Iterable<String> candidates = argument.completionCandidates();
    String values = candidates == null ? "" : String.join(", ", candidates);
    return Stream.of(description)
        .map(text -> text.replace("${DEFAULT-VALUE}", String.valueOf(byDefault)))
        .map(text -> text.replace("${COMPLETION-CANDIDATES}", values))
        .map(text -> help.colorScheme().text(text).plainString())
        .collect(Collectors.joining(" "));
  }

  private void entry(String term, String text) {
    macro("TP");
    page.append("\\fB").append(escaped(term)).append("\\fR\n");
    text(text);
  }

  private void paragraphs(String[] paragraphs) {
    for (String paragraph : List.of(paragraphs)) {
      if (paragraph.startsWith("  ")) {
        macro("br");
        line("\\ \\ " + escaped(paragraph.strip()));
      } else {
        macro("PP");
        text(paragraph);
      }
    }
  }

  private void macro(String macro) {
    page.append('.').append(macro).append('\n');
  }

  private void text(String text) {
    line(escaped(text));
  }

  private void line(String text) {
    if (!text.isBlank()) {
      page.append(text).append('\n');
    }
  }

  /** A dot or an apostrophe at the beginning of a line would be a command. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", "");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
