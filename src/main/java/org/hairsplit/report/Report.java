package org.hairsplit.report;

import java.time.LocalDate;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.text.Problem;

/**
 * The outcome of one run. What renderers turn into text or JSON.
 *
 * @param version of the tool
 * @param rules digest of the rules
 * @param index digest of the index of sources
 * @param asOf the day taken as today
 * @param articles in the order of the input
 * @param problems what could not be done, in the order of the input
 */
public record Report(
    String version,
    String rules,
    String index,
    LocalDate asOf,
    List<Assessment> articles,
    List<Problem> problems) {

  public Report {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }
}
