package org.hairsplit.cli.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.Article;
import org.hairsplit.cli.CheckCommand;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.OutputException;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.config.PlacesOptions;
import org.hairsplit.json.JsonValue;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.report.JsonRenderer;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Explains a rule, a finding or a score. */
@Command(
    name = "explain",
    sortOptions = false,
    description = {
      "Explains a rule: what it looks for, why, on what ground, with examples.",
      "Explains a finding, by the fingerprint in a JSON report: the claim, the words, what the"
          + " records say, what it costs.",
      "Explains the score of an article: what took every point off, and the sentences that the"
          + " criteria rest on."
    },
    parameterListHeading = "%nWhat:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  hairsplit explain novelty/first",
      "  hairsplit explain 3fa9c1d2 --report report.json",
      "  hairsplit explain 3fa9c1d2 draft.md",
      "  hairsplit explain draft.md",
      "",
      "Exit codes:",
      "  0   explained",
      "  2   there is no such rule, finding or article, or rules or the report cannot be read",
      "  3   some input could not be checked",
      "  70  internal error"
    })
public final class ExplainCommand implements Callable<Integer> {

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{4,64}");

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description = {
        "A rule (novelty/first, or checks/novelty/first), or the fingerprint of a finding, or its"
            + " beginning, followed by articles; or articles alone. With --report, those of the"
            + " report are explained if none is named."
      })
  private final List<String> what = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Explain from this JSON report instead of checking articles again.")
  private @Nullable Path reportFile;

  @Option(names = "--score", description = "Explain scores; every WHAT is an article.")
  private boolean score;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Take DATE as today when articles are checked again. Default: the real day.")
  private @Nullable LocalDate asOf;

  @Mixin private final PlacesOptions places = new PlacesOptions();

  /** How checking articles again ended, where that was done. */
  private ExitCode outcome = ExitCode.CLEAN;

  /** A command over {@code session}. */
  public ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws ConfigurationException, OutputException {
    String fault = places.fault();
    if (fault != null) {
      throw usage(fault);
    }
    try {
      TextOut out = new TextOut(session.out());
      if (scores()) {
        scores(out, explained(what));
      } else if (!rule(out, what.get(0))) {
        finding(out, what.get(0), explained(what.subList(1, what.size())));
      }
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
    return outcome.code();
  }

  private boolean scores() {
    if (what.isEmpty() && reportFile == null) {
      throw usage("name a rule, a fingerprint or an article");
    }
    boolean article = !what.isEmpty() && Files.isRegularFile(Path.of(what.get(0)));
    return score || what.isEmpty() || article;
  }

  private boolean rule(TextOut out, String id) throws ConfigurationException, IOException {
    boolean found =
        id.matches("[a-z-]+(/[a-z0-9-]+)*")
            && new RuleExplanation(out, Rulebook.load(session, places)).write(id);
    if (!found && !FINGERPRINT.matcher(id).matches()) {
      throw usage("there is no rule, finding or article '" + id + "'; see 'hairsplit rules list'");
    }
    return found;
  }

  private void finding(TextOut out, String fingerprint, Explained report) throws IOException {
    Map<JsonValue, JsonValue> found = report.findings(fingerprint);
    if (found.isEmpty()) {
      throw usage("no finding has the fingerprint " + fingerprint);
    }
    for (Map.Entry<JsonValue, JsonValue> one : found.entrySet()) {
      new FindingExplanation(out, report).write(one.getValue(), one.getKey());
    }
  }

  private void scores(TextOut out, Explained report) throws IOException {
    for (JsonValue article : report.articles()) {
      new ScoreExplanation(out, report).write(article);
    }
  }

  private Explained explained(List<String> articles)
      throws ConfigurationException, OutputException, IOException {
    if (reportFile != null) {
      Explained report = Explained.of(read(reportFile));
      return articles.isEmpty() ? report : only(report, articles);
    }
    if (articles.isEmpty()) {
      throw usage("name the articles to check, or give the report with --report FILE");
    }
    return checked(articles);
  }

  private Explained only(Explained report, List<String> articles) {
    for (String article : articles) {
      if (!report.has(article)) {
        throw usage("the report has no article '" + article + "'");
      }
    }
    return report.only(articles);
  }

  private static JsonValue read(Path file) throws ConfigurationException {
    try {
      return JsonValue.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      String message = "the report cannot be read (" + e.getClass().getSimpleName() + ")";
      throw new ConfigurationException(new Problem(file.toString(), null, message, null), e);
    } catch (JacksonException e) {
      throw new ConfigurationException(
          new Problem(
              file.toString(),
              null,
              "this is not a JSON report",
              "make one with 'hairsplit check --format json --output FILE'"),
          e);
    }
  }

  private Explained checked(List<String> articles)
      throws ConfigurationException, OutputException, IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Retelling retelling = new Retelling(new JsonRenderer(json));
    outcome = CheckCommand.checkInto(retelling, session, arguments(articles));
    return new Explained(
        JsonValue.parse(json.toByteArray()).items("articles"), retelling.sentences);
  }

  private List<String> arguments(List<String> articles) {
    List<String> arguments = new ArrayList<>();
    if (asOf != null) {
      arguments.addAll(List.of("--as-of", asOf.toString()));
    }
    arguments.addAll(places.arguments());
    arguments.add("--");
    arguments.addAll(articles);
    return arguments;
  }

  /** Keeps, beside the report, the sentences that claims stand in. */
  private static final class Retelling implements ReportWriter {

    private final ReportWriter report;
    private final Map<String, String> sentences = new HashMap<>();

    Retelling(ReportWriter report) {
      this.report = report;
    }

    @Override
    public void begin(Run run) throws IOException {
      report.begin(run);
    }

    @Override
    public void article(Assessment assessment, List<Problem> problems) throws IOException {
      sentences.putAll(sentences(assessment));
      report.article(assessment, problems);
    }

    @Override
    public void problem(Problem problem) throws IOException {
      report.problem(problem);
    }

    @Override
    public void end(Summary summary) throws IOException {
      report.end(summary);
    }
  }

  private static Map<String, String> sentences(Assessment assessment) {
    Map<String, String> sentences = new HashMap<>();
    Article article = assessment.article();
    for (JudgedClaim judged : assessment.claims()) {
      sentences.put(
          Explained.key(article.path(), judged.claim().id()),
          judged.claim().sentence().cut(article.text()));
    }
    return sentences;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
