package org.hairsplit.importer;

import org.hairsplit.text.Problem;

/**
 * A file of sources that cannot be imported, with the place, the reason and what to do about it.
 */
public final class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableSourceException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
