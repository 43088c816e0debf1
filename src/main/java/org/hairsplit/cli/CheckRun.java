package org.hairsplit.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.ReportWriter;
import org.hairsplit.report.Run;
import org.hairsplit.report.Summary;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/** One run over some inputs: reads and checks each, writes the report, tells the problems. */
final class CheckRun {

  private final Session session;
  private final Engine engine;
  private final LocalDate asOf;
  private final ReportWriter report;
  private final Review review;
  private final Progress progress;

  private Summary summary = Summary.NOTHING;
  private int lowestScore = Integer.MAX_VALUE;
  private boolean crashed;
  private volatile boolean brokenRule;

  CheckRun(
      Session session,
      Engine engine,
      LocalDate asOf,
      ReportWriter report,
      Review review,
      Progress progress) {
    this.session = session;
    this.engine = engine;
    this.asOf = asOf;
    this.report = report;
    this.review = review;
    this.progress = progress;
  }

  /** Writes the whole report. To be called once. */
  void over(Iterator<Input> inputs, int jobs) throws IOException {
    report.begin(new Run(Version.NUMBER, engine.rulesDigest(), engine.indexDigest(), asOf));
    new ArticleQueue<>(jobs, this::check).run(review.narrow(inputs), this::add);
    progress.clear();
    report.end(summary);
  }

  /** How the run ended; {@code minScore} is the lowest score that passes. */
  ExitCode outcome(FailOn failOn, int minScore) {
    if (crashed) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (brokenRule) {
      return ExitCode.USAGE;
    }
    if (summary.problems() > 0) {
      return ExitCode.PROBLEMS;
    }
    boolean fails = failOn.isReachedBy(summary) || lowestScore < minScore;
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** One bad article does not stop the others, not even one that shows a fault of ours. */
  private Checked check(Input input) {
    try {
      Input.Reading reading = input.read();
      Article article = reading.article();
      Assessment assessment = article == null ? null : engine.check(article, asOf);
      return new Checked(assessment, reading.problems(), null);
    } catch (YamlException e) {
      // A pattern is compiled when a sentence first calls for it; a mistake in it may show this
      // late.
      brokenRule = true;
      return new Checked(null, List.of(e.problem()), null);
    } catch (RuntimeException | StackOverflowError e) {
      Problem problem =
          new Problem(input.path(), null, "internal error: " + e, "please report this");
      return new Checked(null, List.of(problem), e);
    }
  }

  private void add(Checked checked) throws IOException {
    progress.clear();
    for (Problem problem : checked.problems()) {
      session.tell(problem);
    }
    if (checked.crash() != null) {
      crashed = true;
      session.trace(checked.crash());
    }
    Assessment assessment = checked.assessment() == null ? null : review.of(checked.assessment());
    if (assessment == null) {
      for (Problem problem : checked.problems()) {
        summary = summary.plus(problem);
        report.problem(problem);
      }
    } else {
      summary = summary.plus(assessment, checked.problems());
      if (review.looksAtWhole(assessment)) {
        lowestScore = Math.min(lowestScore, assessment.score().points());
      }
      report.article(assessment, checked.problems());
    }
    progress.one();
  }

  private record Checked(
      @Nullable Assessment assessment, List<Problem> problems, @Nullable Throwable crash) {}
}
