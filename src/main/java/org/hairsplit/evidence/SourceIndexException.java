package org.hairsplit.evidence;

import java.io.IOException;
import org.hairsplit.text.Problem;

/** An index, or an input of it, that cannot be used as it is; says what to do. */
public final class SourceIndexException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public SourceIndexException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public SourceIndexException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** What is wrong, where, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
