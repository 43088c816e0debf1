package org.hairsplit.report.sarif;

import java.util.List;
import java.util.Locale;
import org.hairsplit.report.JsonStream;
import org.hairsplit.report.Printable;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;

/** The rules as SARIF describes them, with help in Markdown as GitHub shows it. */
final class SarifRules {

  private static final int EXAMPLES = 3;

  private final List<RuleHelp> rules;

  SarifRules(List<RuleHelp> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The place of a rule in the list; -1 if it is not there. */
  int index(String id) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  void write(JsonStream json) {
    json.array("rules", rules, rule -> rule(json, rule));
  }

  private static void rule(JsonStream json, RuleHelp rule) {
    json.field("id", rule.id())
        .field("name", name(rule.id()))
        .object("shortDescription", () -> json.field("text", Printable.line(rule.about())))
        .object("fullDescription", () -> json.field("text", text(rule)))
        .object("defaultConfiguration", () -> json.field("level", level(rule.severity())))
        .object("help", () -> json.field("text", text(rule)).field("markdown", markdown(rule)))
        .object(
            "properties",
            () ->
                json.strings("tags", List.of("health", rule.id().replaceFirst("/.*", "")))
                    .field("problem.severity", problemSeverity(rule.severity())));
  }

  /** SARIF's word for how loud a finding is. */
  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : Words.of(severity);
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : Words.of(severity);
  }

  /** {@code timeline/past-date} becomes {@code TimelinePastDate}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("[/-]")) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static String text(RuleHelp rule) {
    StringBuilder text = new StringBuilder(rule.about());
    if (rule.suggestion() != null) {
      text.append(" ").append(rule.suggestion());
    }
    if (rule.standard() != null) {
      text.append(" Rests on ").append(rule.standard()).append('.');
    }
    return Printable.line(text.toString());
  }

  private static String markdown(RuleHelp rule) {
    StringBuilder help = new StringBuilder("# " + rule.id() + "\n\n" + rule.about() + "\n");
    if (rule.suggestion() != null) {
      help.append("\n**What to do:** ").append(rule.suggestion()).append('\n');
    }
    if (rule.standard() != null) {
      help.append("\n**Rests on:** ").append(rule.standard()).append('\n');
    }
    examples(help, "Flagged", rule.bad());
    examples(help, "Left alone", rule.good());
    help.append("\nTo keep one as it is, put `<!-- hairsplit-disable-next-line ")
        .append(rule.id())
        .append(" -- REASON -->` above it.\n");
    return help.toString();
  }

  private static void examples(StringBuilder help, String heading, List<String> examples) {
    if (!examples.isEmpty()) {
      help.append("\n**").append(heading).append("**\n\n");
      examples.stream().limit(EXAMPLES).forEach(e -> help.append("- ").append(e).append('\n'));
    }
  }
}
