package org.hairsplit.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.hairsplit.text.Problem;

/** Rules that cannot be used; names every broken file. */
public final class RuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RuleException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong and where, one entry a file; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
