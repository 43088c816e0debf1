package org.hairsplit.cli.index;

import org.hairsplit.cli.CommandGroup;
import org.hairsplit.cli.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command above those about the index of sources. */
@Command(
    name = "index",
    description = "Works on the index of sources that claims are checked against.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hairsplit index build --built-in --sources my-records --out my-index",
      "  hairsplit index add --index my-index more.jsonl",
      "  hairsplit index search --index my-index minoxidil foam in women",
      "  hairsplit check --index my-index draft.md"
    })
public final class IndexCommand extends CommandGroup {

  private IndexCommand() {}

  /** The command with those below it. */
  public static CommandLine line(Session session) {
    return new CommandLine(new IndexCommand())
        .addSubcommand(new IndexBuild(session))
        .addSubcommand(new IndexAdd(session))
        .addSubcommand(new IndexRemove(session))
        .addSubcommand(new IndexList(session))
        .addSubcommand(new IndexShow(session))
        .addSubcommand(new IndexSearch(session))
        .addSubcommand(new IndexStats(session))
        .addSubcommand(new IndexVerify(session));
  }
}
