package org.hairsplit.cli.config;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.Session;
import org.hairsplit.config.ArticleConfig;
import org.hairsplit.config.Configs;
import org.hairsplit.config.RunConfig;
import org.hairsplit.config.Setting;
import org.hairsplit.glob.Glob;
import org.hairsplit.report.Printable;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what holds for a file, and where each value comes from. */
@Command(
    name = "show",
    sortOptions = false,
    description = {
      "Prints what holds when FILE is checked, and where each value comes from: a line of a"
          + " .hairsplit.yml, an option given here, or the default.",
      "Every rule is listed with the severity of its findings."
    },
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "Exit codes: 0 printed, 2 a configuration or rule is wrong."})
public final class ConfigShow implements Callable<Integer> {

  private static final String NONE = "none";

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "An article; it need not exist.")
  private String file = "";

  @Mixin private final ConfigOptions options = new ConfigOptions();

  public ConfigShow(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException {
    String fault = options.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    Path path = path();
    Configs configs = options.configs();
    RunConfig run = configs.run(path);
    ArticleConfig article = configs.of(path);
    RuleSet rules = session.services().rules(Places.in(session.home(), run));
    Map<String, Severity> severities = rules.severities();
    configs.demandKnown(severities.keySet());
    print(rows(path, configs, run, article), rows(severities, article));
    return ExitCode.CLEAN.code();
  }

  private Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(), "'" + file + "' is no path: " + e.getReason());
    }
  }

  private static List<Row> rows(Path path, Configs configs, RunConfig run, ArticleConfig article) {
    List<Row> rows = new ArrayList<>();
    String name = article.fileName();
    rows.add(new Row("config", name == null ? NONE : name, ""));
    Setting<Glob> excluding = configs.excluding(path).orElse(null);
    boolean skipped = configs.skips(path, false);
    rows.add(
        excluding != null
            ? new Row("checked", "no, excluded by " + excluding.value(), excluding.origin())
            : new Row("checked", skipped ? "only if it is named itself" : "yes", ""));
    rows.add(Row.of("fail-on", Words.of(article.failOn().value()), article.failOn()));
    rows.add(Row.of("min-score", "" + article.minScore().value(), article.minScore()));
    rows.add(Row.of("as-of", run.asOf(), "the real day"));
    rows.add(Row.of("index", run.index(), "built-in"));
    rows.add(new Row("rule-packs", "built-in", "default"));
    run.rulePacks().forEach(pack -> rows.add(Row.of("", pack, "")));
    return rows;
  }

  private static List<Row> rows(Map<String, Severity> severities, ArticleConfig article) {
    List<Row> rows = new ArrayList<>();
    severities.forEach(
        (rule, declared) -> {
          Severity severity = article.severity(rule, declared);
          String level = severity == null ? "off" : Words.of(severity);
          rows.add(new Row(rule, level, article.level(rule).origin()));
        });
    return rows;
  }

  private void print(List<Row> settings, List<Row> rules) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Printable.line(file) + "\n");
    print(out, settings);
    out.print("\nrules\n");
    print(out, rules);
    out.flush();
  }

  private static void print(PrintWriter out, List<Row> rows) {
    int names = rows.stream().mapToInt(row -> row.name.length()).max().orElse(0);
    int values = rows.stream().mapToInt(row -> row.value.length()).max().orElse(0);
    for (Row row : rows) {
      String line =
          "  " + padded(row.name, names) + "  " + padded(row.value, values) + "  " + row.origin;
      out.print(line.stripTrailing() + "\n");
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** One line. */
  private record Row(String name, String value, String origin) {

    Row {
      value = Printable.line(value);
      origin = Printable.line(origin);
    }

    static Row of(String name, String value, Setting<?> setting) {
      return new Row(name, value, setting.origin());
    }

    static Row of(String name, @Nullable Setting<?> setting, String otherwise) {
      return setting == null
          ? new Row(name, otherwise, "default")
          : new Row(name, String.valueOf(setting.value()), setting.origin());
    }
  }
}
