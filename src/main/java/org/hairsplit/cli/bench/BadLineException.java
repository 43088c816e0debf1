package org.hairsplit.cli.bench;

/** A line of a benchmark that cannot be used. */
final class BadLineException extends Exception {

  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column from 1, in UTF-16 code units
   */
  BadLineException(String message, int column) {
    super(message);
    this.column = column;
  }

  int column() {
    return column;
  }
}
