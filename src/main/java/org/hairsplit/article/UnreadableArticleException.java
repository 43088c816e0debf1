package org.hairsplit.article;

import org.hairsplit.text.Problem;

/** An article that cannot be read, with the reason and what to do about it. */
public final class UnreadableArticleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableArticleException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
