package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.TextOrJson;
import org.hairsplit.cli.config.PlacesOptions;
import org.hairsplit.report.RuleListJson;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.RuleSummary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists rules. */
@Command(
    name = "list",
    sortOptions = false,
    description = "Lists the rules in force: checks, claim rules and criteria.",
    optionListHeading = "%nOptions:%n")
final class RulesList implements Callable<Integer> {

  private final Session session;

  @Mixin private final PlacesOptions places = new PlacesOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private TextOrJson format = TextOrJson.TEXT;

  RulesList(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    RuleSet rules = Rulebook.load(session, places);
    List<RuleSummary> all = RuleSummary.of(rules);
    try {
      switch (format) {
        case JSON -> RuleListJson.write(session.out(), rules.digest(), all);
        case TEXT -> lines(all);
      }
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
    return ExitCode.CLEAN.code();
  }

  private void lines(List<RuleSummary> all) throws IOException {
    TextOut out = new TextOut(session.out());
    for (RuleSummary rule : all) {
      Severity severity = rule.severity();
      out.line(rule.place() + (severity == null ? "" : "  " + Words.of(severity)));
      out.paragraph("  ", rule.says());
      String standard = rule.standard();
      if (standard != null) {
        out.paragraph("  ", "Standard: " + standard);
      }
    }
    out.flush();
  }
}
