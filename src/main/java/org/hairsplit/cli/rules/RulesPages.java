package org.hairsplit.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.Session;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the documentation of rules. */
@Command(
    name = "pages",
    sortOptions = false,
    description = {
      "Writes a Markdown page for every rule into a folder, with an index. Pages of rules that are"
          + " gone are removed; files that were not written by this command are left alone."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   the pages are written, or are up to date",
      "  1   with --check: they are not up to date",
      "  2   a rule cannot be read, or the folder cannot be written",
      "  70  internal error"
    })
final class RulesPages implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the pages go; for hairsplit's own, src/docs/rules.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Take in the rules in DIR too. Repeatable.")
  private final List<Path> folders = new ArrayList<>();

  @Option(names = "--check", description = "Write nothing; tell which pages are not up to date.")
  private boolean check;

  RulesPages(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException {
    Map<String, String> pages = RulePages.of(Rulebook.load(session, folders));
    try {
      List<String> stale = stale(out, pages);
      if (check) {
        stale.forEach(page -> session.tell(out.resolve(page) + ": not up to date"));
        return (stale.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
      }
      for (String page : stale) {
        write(out.resolve(page), pages.get(page));
      }
      session.tell(pages.size() + " pages, " + stale.size() + " of them changed");
      return ExitCode.CLEAN.code();
    } catch (IOException e) {
      String message = "the pages cannot be written here (" + e.getClass().getSimpleName() + ")";
      throw new ConfigurationException(
          new Problem(out.toString(), null, message, "give --out a folder you may write to"), e);
    }
  }

  /** Pages that are missing, other than they should be, or of a rule that is gone; sorted. */
  static List<String> stale(Path folder, Map<String, String> pages) throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      boolean same =
          Files.isRegularFile(file)
              && Files.readString(file, StandardCharsets.UTF_8).equals(page.getValue());
      if (!same) {
        stale.add(page.getKey());
      }
    }
    for (String there : written(folder)) {
      if (!pages.containsKey(there)) {
        stale.add(there);
      }
    }
    stale.sort(null);
    return stale;
  }

  private static List<String> written(Path folder) throws IOException {
    List<String> written = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return written;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        if (Markdown.wrote(Files.readString(file, StandardCharsets.UTF_8))) {
          written.add(folder.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return written;
  }

  private static void write(Path file, @Nullable String page) throws IOException {
    if (page == null) {
      Files.delete(file);
      return;
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }
}
