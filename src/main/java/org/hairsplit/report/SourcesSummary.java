package org.hairsplit.report;

import java.util.List;
import org.hairsplit.report.CitedWork.Status;

/**
 * What a report on sources adds up to.
 *
 * @param articles that were read
 * @param citations in them
 * @param resolved to a record
 * @param fetched without a record, but with a file to make one from
 * @param uncited articles that cite nothing
 * @param problems what could not be done
 */
public record SourcesSummary(
    int articles, int citations, int resolved, int fetched, int uncited, int problems) {

  /** The empty report. */
  public static final SourcesSummary NOTHING = new SourcesSummary(0, 0, 0, 0, 0, 0);

  /** With one more article. */
  public SourcesSummary plus(List<CitedWork> works, int moreProblems) {
    return new SourcesSummary(
        articles + 1,
        citations + works.size(),
        resolved + count(works, Status.RESOLVED),
        fetched + count(works, Status.FETCHED),
        uncited + (works.isEmpty() ? 1 : 0),
        problems + moreProblems);
  }

  /** With one more input that gave no article. */
  public SourcesSummary plusProblem() {
    return new SourcesSummary(articles, citations, resolved, fetched, uncited, problems + 1);
  }

  /** Citations with neither record nor file. */
  public int missing() {
    return citations - resolved - fetched;
  }

  private static int count(List<CitedWork> works, Status status) {
    return (int) works.stream().filter(work -> work.status() == status).count();
  }
}
