package org.hairsplit.config;

import org.hairsplit.report.Summary;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;

/** From which severity on findings make the exit code 1. */
public enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  /** Whether the findings counted reach the bar. */
  public boolean isReachedBy(Summary summary) {
    return switch (this) {
      case ERROR -> summary.errors() > 0;
      case WARNING -> summary.errors() + summary.warnings() > 0;
      case INFO -> summary.errors() + summary.warnings() + summary.infos() > 0;
      case NEVER -> false;
    };
  }

  /** Whether one finding so severe reaches the bar. */
  public boolean isReachedBy(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity != Severity.INFO;
      case INFO -> true;
      case NEVER -> false;
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return Words.of(this);
  }
}
