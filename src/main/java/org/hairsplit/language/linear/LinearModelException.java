package org.hairsplit.language.linear;

import java.io.IOException;

/** A file that is no linear model, or not one that we can read. The message names file and line. */
public final class LinearModelException extends IOException {

  private static final long serialVersionUID = 1L;

  LinearModelException(String message) {
    super(message);
  }

  LinearModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
