package org.hairsplit.report;

import java.io.IOException;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.text.Problem;

/**
 * Writes one report on the sources of articles, article by article: {@link #begin}, then any number
 * of {@link #article} and {@link #problem}, then {@link #end}. The stream beneath stays open. Not
 * thread-safe.
 */
public interface SourcesWriter {

  /**
   * Opens the report.
   *
   * @param version of the tool
   * @param index digest of the index of sources
   */
  void begin(String version, String index) throws IOException;

  /** Adds an article with its citations, in the order of the article. */
  void article(Article article, List<CitedWork> works, List<Problem> problems) throws IOException;

  /** Adds an input that gave no article. */
  void problem(Problem problem) throws IOException;

  /** Closes the report and flushes it. */
  void end(SourcesSummary summary) throws IOException;
}
