package org.hairsplit.cli.sources;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.Engine;
import org.hairsplit.cli.FoundInputs;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Places;
import org.hairsplit.cli.ReportTarget;
import org.hairsplit.cli.Services;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.TextOrJson;
import org.hairsplit.cli.config.PlacesOptions;
import org.hairsplit.config.Configs;
import org.hairsplit.report.SourcesJson;
import org.hairsplit.report.SourcesText;
import org.hairsplit.report.SourcesWriter;
import org.hairsplit.report.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the citations of articles point to. */
@Command(
    name = "sources",
    sortOptions = false,
    description = {
      "Lists the citations of articles: which record of the index each points to, how strong that"
          + " kind of source is, how sure the record is, and what is missing. With --fetch it gets"
          + " what is missing from NCBI, ClinicalTrials.gov, openFDA and Crossref.",
      "",
      "The report goes to standard output, everything else to standard error."
    },
    parameterListHeading = "%nArticles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  hairsplit sources draft.md",
      "  hairsplit sources --require-records content/",
      "  hairsplit sources --fetch --allow-network --mail me@example.org --into fetched draft.md",
      "",
      "Exit codes, the worst that happened counts:",
      "  0   every article was read; what is missing is in the report",
      "  1   with --require-records: a citation has no record, or an article cites nothing",
      "  2   the command line, a .hairsplit.yml, rules or index are wrong",
      "  3   some input could not be read, or a service could not be reached",
      "  70  internal error, or the report could not be written"
    })
public final class SourcesCommand implements Callable<Integer> {

  private static final Pattern MAIL = Pattern.compile("[!-~&&[^@<>\"(),;]]+@[!-~&&[^@<>\"(),;]]+");

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = {
        "A file (HTML, Markdown or text), a folder of such files, a URL (with --allow-network), or"
            + " - for standard input."
      })
  private final List<String> articles = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Format of the report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private TextOrJson format = TextOrJson.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to FILE, once it is complete, not to standard output.")
  private @Nullable Path output;

  @Mixin private final PlacesOptions places = new PlacesOptions();

  @Option(
      names = "--require-records",
      description = "Exit with 1 if a citation has no record, or an article cites nothing.")
  private boolean requireRecords;

  @Option(
      names = "--allow-network",
      description = "Allow to go online. Without it, nothing ever does.")
  private boolean allowNetwork;

  @Option(
      names = "--fetch",
      description = {
        "Get what is missing by its PMID, DOI, PMCID, NCT number, DailyMed or Drugs@FDA address."
            + " Needs --allow-network and --into."
      })
  private boolean fetch;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Where fetched files go, to be added with 'hairsplit index add DIR'.")
  private @Nullable Path into;

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description =
          "Your mail address, told to NCBI and Crossref, who ask for it to write before they block.")
  private @Nullable String mail;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep answers of services here for a month. Default: the user's cache folder.")
  private @Nullable Path cache;

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description =
          "What to call the article on standard input; the ending (.html, .md, .txt) tells its"
              + " format.")
  private @Nullable String stdinName;

  @Option(names = "--no-color", description = "No colours, not even on a terminal.")
  private boolean noColor;

  /** A command over {@code session}. */
  public SourcesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    WorkDownloads downloads = downloads();
    Configs configs = configs();
    FoundInputs found = FoundInputs.of(session, configs, arguments(), UnaryOperator.identity());
    Engine engine = session.services().open(Places.in(session.home(), found.run()), session::tell);
    if (configs.anyRead()) {
      configs.demandKnown(engine.ruleIds());
    }
    String name = output == null ? "standard output" : output.toString();
    try (ReportTarget target = target()) {
      SourcesRun run = new SourcesRun(session, engine, writer(target.stream()), downloads);
      run.over(found.inputs());
      target.complete();
      return run.outcome(requireRecords).code();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  private Configs configs() {
    String fault = places.fault();
    if (fault != null) {
      throw usage(fault);
    }
    return places.configs();
  }

  private @Nullable WorkDownloads downloads() {
    if (mail != null && !MAIL.matcher(mail).matches()) {
      throw usage("--mail must be a mail address, not " + mail);
    }
    if (!fetch) {
      return null;
    }
    if (!allowNetwork) {
      throw usage("--fetch goes online: give --allow-network too");
    }
    if (into == null) {
      throw usage("--fetch needs a folder for what it gets: give --into DIR");
    }
    if (mail == null) {
      session.tell("no --mail given; NCBI and Crossref ask users of their services for one");
    }
    Path kept = cache == null ? UserCache.folder(session.environment()).orElse(null) : cache;
    return new WorkDownloads(session.services().fetcher(mail, kept), into);
  }

  private ReportTarget target() throws ConfigurationException {
    return output == null ? ReportTarget.to(session.out()) : ReportTarget.to(output);
  }

  private SourcesWriter writer(OutputStream out) {
    boolean colors = output == null && !noColor && session.colorsOut();
    return switch (format) {
      case JSON -> new SourcesJson(out);
      case TEXT -> new SourcesText(out, colors ? Style.COLOR : Style.PLAIN);
    };
  }

  private Services.Arguments arguments() {
    return new Services.Arguments(articles, stdinName, allowNetwork);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
