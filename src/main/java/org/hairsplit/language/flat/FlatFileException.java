package org.hairsplit.language.flat;

import java.io.IOException;

/** A file that cannot be used as a flat file. The message says why and completes "the file …". */
public final class FlatFileException extends IOException {

  private static final long serialVersionUID = 1L;

  public FlatFileException(String message) {
    super(message);
  }

  public FlatFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
