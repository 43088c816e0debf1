package org.hairsplit.language;

/** A token pattern that cannot be compiled. The message is one line without a full stop. */
public final class PatternException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PatternException(String message) {
    super(message);
  }

  public PatternException(String message, Throwable cause) {
    super(message, cause);
  }
}
