package org.hairsplit.cli;

import java.io.IOException;

/** The report could not be written to its end: a full disk, a closed pipe. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1;

  /** A report to {@code target} that broke off. */
  public OutputException(String target, IOException cause) {
    super("cannot write the report to " + target + ": " + cause.getMessage(), cause);
  }
}
