package org.hairsplit.cli;

import org.hairsplit.text.Words;

/** How a report is written. */
public enum OutputFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  GITLAB,
  JUNIT,
  CHECKSTYLE,
  RDJSONL,
  GNU,
  CSV,
  MARKDOWN;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return Words.of(this);
  }
}
