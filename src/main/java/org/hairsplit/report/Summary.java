package org.hairsplit.report;

import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Problem;

/**
 * The counts of a run. Immutable.
 *
 * @param articles how many were checked
 * @param errors findings that are contradicted or plainly false
 * @param warnings findings that a fair editor sends back
 * @param infos findings that are notes
 * @param suppressed findings that somebody silenced; they are counted nowhere else
 * @param problems what could not be done, with the articles' own problems
 */
public record Summary(
    int articles, int errors, int warnings, int infos, int suppressed, int problems) {

  /** The counts before the first article. */
  public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0);

  /** The counts of one article. */
  public static Summary of(List<Finding> findings, List<Problem> problems) {
    return new Summary(
        1,
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO),
        (int) findings.stream().filter(finding -> !finding.counts()).count(),
        problems.size());
  }

  /** These counts with one more article. */
  public Summary plus(Assessment assessment, List<Problem> found) {
    Summary one = of(assessment.findings(), found);
    return new Summary(
        articles + 1,
        errors + one.errors,
        warnings + one.warnings,
        infos + one.infos,
        suppressed + one.suppressed,
        problems + one.problems);
  }

  /** These counts with one more input that gave no article. */
  public Summary plus(Problem problem) {
    return new Summary(articles, errors, warnings, infos, suppressed, problems + 1);
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int)
        findings.stream()
            .filter(finding -> finding.counts() && finding.severity() == severity)
            .count();
  }
}
