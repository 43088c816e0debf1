package org.hairsplit.cli.baseline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.baseline.BaselineEntry;
import org.hairsplit.baseline.BaselineException;
import org.hairsplit.baseline.BaselineFile;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.report.Printable;
import org.hairsplit.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a baseline accepts. */
@Command(
    name = "show",
    sortOptions = false,
    description = "Lists what a baseline accepts, and how much of each rule. Checks nothing.",
    optionListHeading = "%nOptions:%n")
public final class BaselineShow implements Callable<Integer> {

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = BaselineFile.DEFAULT_NAME,
      description = "The baseline. Default: ${DEFAULT-VALUE}.")
  private Path file = Path.of(BaselineFile.DEFAULT_NAME);

  /** The command, in a session. */
  public BaselineShow(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    try {
      write(BaselineFile.read(file).stream().sorted().toList());
      return ExitCode.CLEAN.code();
    } catch (BaselineException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  /** One entry for people. */
  static String line(BaselineEntry entry) {
    String times = entry.count() == 1 ? "" : " (" + entry.count() + " times)";
    String text = entry.text().isEmpty() ? "" : ": " + entry.text();
    return Printable.line(entry.path()) + "  " + Printable.line(entry.rule() + times + text);
  }

  private void write(List<BaselineEntry> entries) throws IOException {
    Writer out = new OutputStreamWriter(session.out(), StandardCharsets.UTF_8);
    TreeMap<String, Integer> rules = new TreeMap<>();
    for (BaselineEntry entry : entries) {
      out.write(line(entry) + "\n");
      rules.merge(entry.rule(), entry.count(), Integer::sum);
    }
    if (!entries.isEmpty()) {
      out.write("\n");
    }
    for (var rule : rules.entrySet()) {
      out.write(rule.getValue() + "  " + Printable.line(rule.getKey()) + "\n");
    }
    long files = entries.stream().map(BaselineEntry::path).distinct().count();
    out.write(
        BaselineOptions.count(entries)
            + (" findings accepted in " + Words.count(files, "file") + "\n"));
    out.flush();
  }
}
