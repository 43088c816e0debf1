package org.hairsplit.cli.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.cli.Engine;
import org.hairsplit.cli.ExitCode;
import org.hairsplit.cli.Input;
import org.hairsplit.cli.Session;
import org.hairsplit.cli.Version;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.StrengthScale;
import org.hairsplit.fetch.Identifier;
import org.hairsplit.report.CitedWork;
import org.hairsplit.report.CitedWork.Attempt;
import org.hairsplit.report.CitedWork.Cited;
import org.hairsplit.report.SourcesSummary;
import org.hairsplit.report.SourcesWriter;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** One run over the citations of some inputs. */
final class SourcesRun {

  private static final Set<String> NAMES_NO_WORK = Set.of("journal", "year");

  private final Session session;
  private final Engine engine;
  private final SourcesWriter report;
  private final @Nullable WorkDownloads downloads;
  private final StrengthScale scale = StrengthScale.builtIn();

  private SourcesSummary summary = SourcesSummary.NOTHING;

  /**
   * @param downloads gets what is missing; null to get nothing
   */
  SourcesRun(
      Session session, Engine engine, SourcesWriter report, @Nullable WorkDownloads downloads) {
    this.session = session;
    this.engine = engine;
    this.report = report;
    this.downloads = downloads;
  }

  /** Writes the whole report. To be called once. */
  void over(List<Input> inputs) throws IOException {
    report.begin(Version.NUMBER, engine.indexDigest());
    for (Input input : inputs) {
      one(input);
    }
    report.end(summary);
  }

  /** How the run ended. */
  ExitCode outcome(boolean requireRecords) {
    if (summary.problems() > 0) {
      return ExitCode.PROBLEMS;
    }
    boolean lacking = summary.resolved() < summary.citations() || summary.uncited() > 0;
    return requireRecords && lacking ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void one(Input input) throws IOException {
    Input.Reading reading = engine.read(input);
    Article article = reading.article();
    List<Problem> problems = new ArrayList<>(reading.problems());
    if (article == null) {
      for (Problem problem : problems) {
        session.tell(problem);
        summary = summary.plusProblem();
        report.problem(problem);
      }
      return;
    }
    List<CitedWork> works =
        article.citations().stream().map(citation -> work(citation, problems)).toList();
    problems.forEach(session::tell);
    summary = summary.plus(works, problems.size());
    report.article(article, works, problems);
  }

  private CitedWork work(Citation citation, List<Problem> problems) {
    Optional<Source> found = engine.resolve(citation);
    if (found.isPresent()) {
      Source record = found.get();
      Cited cited = new Cited(record, scale.of(record), scale.sureness(record));
      return new CitedWork(citation, cited, null, List.of());
    }
    List<Attempt> attempts = new ArrayList<>();
    if (downloads != null) {
      for (WorkDownloads.Download download : downloads.get(citation)) {
        attempts.add(download.attempt());
        Problem problem = download.problem();
        if (problem != null && !problems.contains(problem)) {
          problems.add(problem);
        }
      }
    }
    return new CitedWork(citation, null, advice(citation, attempts), attempts);
  }

  private static String advice(Citation citation, List<Attempt> attempts) {
    if (attempts.stream().anyMatch(attempt -> attempt.file() != null)) {
      return "add the fetched file with 'hairsplit index add'";
    }
    if (citation.kind() == Citation.Kind.JOURNAL
        && NAMES_NO_WORK.containsAll(citation.identifiers().keySet())) {
      return "it names no work that could be looked up: give the title, a DOI or a PMID";
    }
    if (attempts.isEmpty() && !Identifier.of(citation.identifiers()).isEmpty()) {
      return "get it with --fetch --allow-network --into DIR, or add it with 'hairsplit index add'";
    }
    if (citation.identifiers().containsKey("url")) {
      return "save the page, or what it reports on, and add it with 'hairsplit index add'";
    }
    return "give its DOI or PMID in the article, or add the work with 'hairsplit index add'";
  }
}
