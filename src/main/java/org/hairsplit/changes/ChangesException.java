package org.hairsplit.changes;

import org.hairsplit.text.Problem;

/** What changed cannot be told: no repository, no such commit, a diff that cannot be read. */
public final class ChangesException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ChangesException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
