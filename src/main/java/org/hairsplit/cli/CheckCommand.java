package org.hairsplit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.config.ConfigOptions;
import org.hairsplit.report.JsonRenderer;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Style;
import org.hairsplit.report.TextRenderer;
import org.hairsplit.report.TextRenderer.Detail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks articles and reports on them. */
@Command(
    name = "check",
    sortOptions = false,
    addMethodSubcommands = false, // there are none, and looking for them takes time
    description = {
      "Finds the claims of articles about hair loss, weighs each against the sources, those that"
          + " the article cites first, and reports what is overstated and where.",
      "",
      "The report goes to standard output, everything else to standard error."
    },
    parameterListHeading = "%nArticles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  hairsplit check draft.md",
      "  hairsplit check --fail-on warning --min-score 75 content/",
      "  hairsplit check --format json --output report.json --jobs 4 scraped/",
      "  hairsplit check --changed-since origin/main --format github content/",
      "  hairsplit check --baseline .hairsplit-baseline.json content/",
      "  pandoc draft.docx -t html | hairsplit check --stdin-name draft.html -",
      "",
      "Exit codes, the worst that happened counts:",
      "  0   every article was checked, and no finding reaches --fail-on",
      "  1   every article was checked; a finding reaches --fail-on, or a score lies below"
          + " --min-score",
      "  2   the command line, a .hairsplit.yml, rules, index or models are wrong; nothing was"
          + " checked",
      "  3   some input could not be checked; the report has the findings of the others",
      "  70  internal error, or the report could not be written",
      "",
      "Environment:",
      "  NO_COLOR             no colours if it is set and not empty",
      "  JAVA_HOME            the Java to run on, 17 or later; else the one on the PATH",
      "  HAIRSPLIT_JAVA_OPTS  more options for Java, such as -Xmx2g",
      "  HAIRSPLIT_PROFILE    check (a quick start) or batch (long runs); chosen by the input if unset",
      "  HAIRSPLIT_NO_ARCHIVE neither use nor make an archive of classes, if it is set"
    })
public final class CheckCommand implements Callable<Integer> {

  private final Session session;

  /** Takes what is found, in place of reports; null to write reports. */
  private @Nullable ReportWriter sink;

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

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<ReportRequest> requests = new ArrayList<>();

  @Mixin private final ReviewOptions reviewed = new ReviewOptions();

  @Mixin private final ConfigOptions configured = new ConfigOptions();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep what is found in DIR, and take it from there for articles that have not changed"
              + " since, nor anything else it rests on. Today is such a thing: give --as-of.")
  private @Nullable Path cache;

  @Option(
      names = "--allow-network",
      description = "Fetch articles given as URLs. Without it, nothing ever goes online.")
  private boolean allowNetwork;

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description =
          "What to call the article on standard input; the ending (.html, .md, .txt) tells its"
              + " format.")
  private @Nullable String stdinName;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "Check up to N articles at a time. The report is the same for every N. Default: one per"
              + " processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description =
          "In a text report, leave out the summaries; show no progress. Problems are still told.")
  private boolean quiet;

  @Option(names = "--no-color", description = "No colours, not even on a terminal.")
  private boolean noColor;

  CheckCommand(Session session) {
    this.session = session;
  }

  /**
   * Checks as the command line {@code arguments} of this command says, and hands what is found to
   * {@code sink} instead of writing a report. No finding makes it end otherwise than clean.
   *
   * @throws ParameterException if the arguments are wrong, or ask for a report or for less than all
   */
  public static ExitCode checkInto(ReportWriter sink, Session session, List<String> arguments)
      throws ConfigurationException, OutputException {
    CheckCommand check = new CheckCommand(session);
    Main.configured(new CommandLine(check)).parseArgs(arguments.toArray(String[]::new));
    if (!check.requests.isEmpty() || check.reviewed.isUsed()) {
      throw check.usage("a baseline takes neither reports nor less than all that is found");
    }
    check.configured.neverFail();
    check.sink = sink;
    return check.run();
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    return run().code();
  }

  private ExitCode run() throws ConfigurationException, OutputException {
    if (jobs < 1) {
      throw usage("--jobs must be 1 or more, not " + jobs);
    }
    checkTogether();
    Review review = reviewed.review(session, articles);
    CheckPlan plan = CheckPlan.of(session, configured, arguments(), cache, review);
    Bar bar = new Bar(plan, review);
    Reports opened = null;
    try (Reports reports = open(plan, bar)) {
      opened = reports;
      CheckRun run = new CheckRun(session, plan, reports, review, bar, progress());
      run.over(jobs);
      reports.complete();
      tellOfGone(review);
      return run.outcome();
    } catch (IOException e) {
      throw new OutputException(opened == null ? "standard output" : opened.underWay(), e);
    }
  }

  private void checkTogether() {
    String conflict = configured.fault();
    conflict = conflict == null ? reviewed.conflict(articles) : conflict;
    if (conflict != null) {
      throw usage(conflict);
    }
    List<String> places = wanted().stream().map(ReportRequest::place).toList();
    for (String place : places) {
      if (Collections.frequency(places, place) > 1) {
        throw usage("two reports go to " + place + ": give each --format an --output of its own");
      }
    }
  }

  private List<ReportRequest> wanted() {
    return requests.isEmpty() ? List.of(new ReportRequest()) : requests;
  }

  private Reports open(CheckPlan plan, Bar bar) throws ConfigurationException, IOException {
    ReportWriter instead = sink;
    return Reports.open(
        wanted(),
        session.out(),
        (request, out) -> instead == null ? writer(request, out, plan, bar) : instead);
  }

  private void tellOfGone(Review review) {
    if (review.gone() > 0 && !quiet) {
      session.tell(
          review.gone()
              + " findings of the baseline are gone; 'hairsplit baseline update' drops them");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ReportWriter writer(ReportRequest request, OutputStream out, CheckPlan plan, Bar bar)
      throws IOException {
    return switch (request.format) {
      case TEXT -> {
        boolean colors = request.output == null && !noColor && session.colorsOut();
        Style style = colors ? Style.COLOR : Style.PLAIN;
        yield new TextRenderer(out, style, quiet ? Detail.FINDINGS : Detail.FULL);
      }
      case JSON -> new JsonRenderer(out);
      default -> new Formats(plan, bar, reviewed.baseline != null).writer(request.format, out);
    };
  }

  /** Where a report itself runs over the terminal, it shows how far we are. */
  private Progress progress() {
    boolean toOut = wanted().stream().anyMatch(request -> request.output == null);
    boolean reportOnTerminal = toOut && session.terminals().contains(1);
    boolean shown = session.terminals().contains(2) && !quiet && !reportOnTerminal;
    return new Progress(session.err(), shown);
  }

  private Services.Arguments arguments() {
    return new Services.Arguments(articles, stdinName, allowNetwork);
  }
}
