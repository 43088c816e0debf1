package org.hairsplit.baseline;

import org.hairsplit.text.Problem;

/** A baseline that cannot be read. */
public final class BaselineException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  BaselineException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong, where, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
