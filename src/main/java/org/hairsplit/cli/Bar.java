package org.hairsplit.cli;

import java.util.List;
import org.hairsplit.config.Setting;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What makes a run fail: {@code --fail-on} and {@code --min-score}, as they hold for each article.
 *
 * @param plan of the run
 * @param review what it looks at
 */
record Bar(CheckPlan plan, Review review) {

  /** Whether the findings of an article make the run fail. */
  boolean failsByFindings(Assessment assessment) {
    return plan.config(assessment.article().path())
        .failOn()
        .value()
        .isReachedBy(Summary.of(assessment.findings(), List.of()));
  }

  /** Whether a finding this severe in the article of that path makes the run fail. */
  boolean fails(String path, Severity severity) {
    return plan.config(path).failOn().value().isReachedBy(severity);
  }

  /** What is to be said of a score that makes the run fail; null if it passes. */
  @Nullable String lowScore(Assessment assessment) {
    Setting<Integer> least = plan.config(assessment.article().path()).minScore();
    int points = assessment.score().points();
    if (points >= least.value() || !review.looksAtWhole(assessment)) {
      return null;
    }
    return "scores "
        + points
        + (" of 100, " + least.value() + " is the least that passes (" + least.origin() + ")");
  }
}
