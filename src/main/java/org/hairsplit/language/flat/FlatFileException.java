package org.hairsplit.language.flat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** A file that cannot be used as a flat file. The message says why and completes "the file …". */
public final class FlatFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why a file could not be opened as a flat file; completes "the file …", in one line. */
  public static String reason(Throwable problem) {
    if (problem instanceof FlatFileException) {
      return String.valueOf(problem.getMessage());
    }
    return problem instanceof NoSuchFileException ? "is missing" : "cannot be used: " + problem;
  }

  public FlatFileException(String message) {
    super(message);
  }

  public FlatFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
