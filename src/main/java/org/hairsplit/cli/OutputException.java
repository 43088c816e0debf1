package org.hairsplit.cli;

import java.io.IOException;

/** The report could not be written to its end: a full disk, a closed pipe. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1;

  public OutputException(String target, IOException cause) {
    super("cannot write the report to " + target + ": " + cause.getMessage(), cause);
  }
}
