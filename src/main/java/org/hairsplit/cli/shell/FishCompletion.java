package org.hairsplit.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish, which picocli does not write. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder("# Completions of hairsplit for fish\n");

  private FishCompletion() {}

  static String of(CommandSpec root) {
    FishCompletion fish = new FishCompletion();
    fish.command(root, List.of());
    return fish.script.toString();
  }

  private void command(CommandSpec command, List<String> path) {
    String here = condition(command, path);
    for (CommandLine sub : command.subcommands().values()) {
      CommandSpec spec = sub.getCommandSpec();
      line(here, "-a " + spec.name(), first(spec.usageMessage().description()), true);
    }
    for (OptionSpec option : command.options()) {
      option(here, option);
    }
    for (CommandLine sub : command.subcommands().values()) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(sub.getCommandSpec().name());
      command(sub.getCommandSpec(), deeper);
    }
  }

  /** The commands up to here were seen, and none of those below. */
  private static String condition(CommandSpec command, List<String> path) {
    String seen =
        path.stream()
            .map(name -> "__fish_seen_subcommand_from " + name)
            .collect(Collectors.joining("; and "));
    String below =
        command.subcommands().isEmpty()
            ? ""
            : "not __fish_seen_subcommand_from " + String.join(" ", command.subcommands().keySet());
    return seen.isEmpty() || below.isEmpty() ? seen + below : seen + "; and " + below;
  }

  private void option(String condition, OptionSpec option) {
    StringBuilder arguments = new StringBuilder();
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      arguments.append(isLong ? "-l " : "-s ").append(name.substring(isLong ? 2 : 1)).append(' ');
    }
    boolean takesValue = option.arity().max() > 0;
    boolean file = takesValue && option.paramLabel().matches("FILE|DIR");
    if (takesValue) {
      arguments.append(file ? "-r -F " : "-x ");
    }
    if (option.completionCandidates() != null) {
      String values =
          StreamSupport.stream(option.completionCandidates().spliterator(), false)
              .collect(Collectors.joining(" "));
      arguments.append("-a ").append(quoted(values));
    }
    line(condition, arguments.toString().strip(), first(option.description()), false);
  }

  private void line(String condition, String what, String description, boolean noFiles) {
    script
        .append("complete -c hairsplit ")
        .append(noFiles ? "-f " : "")
        .append("-n ")
        .append(quoted(condition))
        .append(' ')
        .append(what)
        .append(" -d ")
        .append(quoted(description))
        .append('\n');
  }

  /** The first sentence, without what picocli would fill in. */
  private static String first(String[] description) {
    String text = description.length == 0 ? "" : description[0].replaceAll("\\$\\{[^}]*}", "…");
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
