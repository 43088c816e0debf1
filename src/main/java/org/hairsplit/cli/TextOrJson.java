package org.hairsplit.cli;

import org.hairsplit.text.Words;

/** How a report is written that no CI server reads. */
public enum TextOrJson {
  TEXT,
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return Words.of(this);
  }
}
