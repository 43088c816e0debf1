package org.hairsplit.report;

import java.io.IOException;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.text.Problem;

/**
 * Writes one report, article by article, so that thousands of articles need not be held in memory.
 *
 * <p>The calls come in this order: {@link #begin} once, then any number of {@link #article} and
 * {@link #problem} in the order of the input, then {@link #end} once. The report is complete, and
 * flushed, when {@code end} returns; the stream beneath stays open. Not thread-safe. An {@link
 * IOException} means that the report could not be written and is broken off.
 */
public interface ReportWriter {

  /** Opens the report. */
  void begin(Run run) throws IOException;

  /** Adds an article, with what could not be done about it. */
  void article(Assessment assessment, List<Problem> problems) throws IOException;

  /** Adds an input that gave no article. */
  void problem(Problem problem) throws IOException;

  /** Closes the report with its counts. */
  void end(Summary summary) throws IOException;
}
