package org.hairsplit.yaml;

import org.hairsplit.text.Problem;

/** A YAML file that cannot be used, with the place of the mistake. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public YamlException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
