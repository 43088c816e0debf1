package org.hairsplit.cli.rules;

import org.hairsplit.cli.CommandGroup;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command above those about rules. */
@Command(
    name = "rules",
    description = "Works on rules: what is looked for, and what is flagged.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hairsplit rules new checks/novelty/overnight --into my-rules",
      "  hairsplit rules test my-rules",
      "  hairsplit rules list --rules my-rules",
      "  hairsplit check --rules my-rules draft.md"
    })
public final class RulesCommand extends CommandGroup {

  private RulesCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesTest(session))
        .addSubcommand(new RulesList(session))
        .addSubcommand(new RulesNew(session))
        .addSubcommand(new RulesPages(session));
  }
}
