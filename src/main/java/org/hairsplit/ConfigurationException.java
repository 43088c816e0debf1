package org.hairsplit;

import org.hairsplit.text.Problem;

/** A rule, an index, a model or a setting is missing or wrong, so that nothing can be checked. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ConfigurationException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public ConfigurationException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /** What is wrong, where, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
