package org.hairsplit.cli;

import java.io.IOException;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.config.ArticleConfig;
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
  private final CheckPlan plan;
  private final ReportWriter report;
  private final Review review;
  private final Bar bar;
  private final Progress progress;

  private Summary summary = Summary.NOTHING;
  private boolean failed;
  private boolean crashed;
  private volatile boolean brokenRule;

  CheckRun(
      Session session,
      CheckPlan plan,
      ReportWriter report,
      Review review,
      Bar bar,
      Progress progress) {
    this.session = session;
    this.plan = plan;
    this.report = report;
    this.review = review;
    this.bar = bar;
    this.progress = progress;
  }

  /** Writes the whole report. To be called once. */
  void over(int jobs) throws IOException {
    Engine engine = plan.engine();
    report.begin(new Run(Version.NUMBER, engine.rulesDigest(), engine.indexDigest(), plan.asOf()));
    new ArticleQueue<>(jobs, this::check).run(plan.inputs().iterator(), this::add);
    progress.clear();
    plan.memory().tell(session);
    report.end(summary);
  }

  /** How the run ended. */
  ExitCode outcome() {
    if (crashed) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (brokenRule) {
      return ExitCode.USAGE;
    }
    if (summary.problems() > 0) {
      return ExitCode.PROBLEMS;
    }
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** One bad article does not stop the others, not even one that shows a fault of ours. */
  private Checked check(Input input) {
    try {
      byte[] bytes = input.bytes();
      Assessment known = recall(input, bytes);
      return known == null ? check(input, bytes) : new Checked(known, List.of(), null);
    } catch (UnreadableArticleException e) {
      return new Checked(null, List.of(e.problem()), null);
    } catch (LazyEngine.NotOpenedException e) {
      brokenRule = true;
      return new Checked(null, List.of(e.reason().problem()), null);
    } catch (YamlException e) {
      // A pattern is compiled when a sentence first calls for it; a mistake in it may show this
      // late.
      brokenRule = true;
      return new Checked(null, List.of(e.problem()), null);
    } catch (OutOfMemoryError e) {
      // What the article took is free again once the call stack is left. What articles share is
      // read only, or put in its place when it is whole, so the next one finds nothing half made.
      return new Checked(null, List.of(tooLarge(input)), null);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // The last of these is what a class is left with if memory ran out while it was initialised.
      Problem problem =
          new Problem(input.path(), null, "internal error: " + e, "please report this");
      return new Checked(null, List.of(problem), e);
    }
  }

  private static Problem tooLarge(Input input) {
    return new Problem(
        input.path(),
        null,
        "memory ran out while it was checked",
        "split it, or give Java more: HAIRSPLIT_JAVA_OPTS=-Xmx4g");
  }

  private @Nullable Assessment recall(Input input, byte[] bytes) {
    ArticleConfig config = plan.config(input.path());
    return plan.memory().recall(input, bytes, plan.asOf(), config).orElse(null);
  }

  private Checked check(Input input, byte[] bytes) {
    Input.Reading reading = plan.engine().read(input, bytes);
    Article article = reading.article();
    if (article == null) {
      return new Checked(null, reading.problems(), null);
    }
    ArticleConfig config = plan.config(input.path());
    Assessment assessment = plan.engine().check(article, plan.asOf(), config);
    if (reading.problems().isEmpty()) {
      plan.memory().keep(input, bytes, plan.asOf(), config, assessment);
    }
    return new Checked(assessment, reading.problems(), null);
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
      failed |= fails(assessment);
      report.article(assessment, checked.problems());
    }
    progress.one();
  }

  private boolean fails(Assessment assessment) {
    String low = bar.lowScore(assessment);
    if (low != null) {
      session.tell(assessment.article().path() + ": " + low);
    }
    return low != null || bar.failsByFindings(assessment);
  }

  private record Checked(
      @Nullable Assessment assessment, List<Problem> problems, @Nullable Throwable crash) {}
}
