package org.hairsplit.fetch;

import org.jspecify.annotations.Nullable;

/** What was asked for could not be fetched. */
public final class FetchException extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final @Nullable String advice;

  /** Why not. */
  public enum Reason {
    /** The service knows nothing under this identifier; asking again is no use. */
    NOT_FOUND,
    /** We do not ask there: a private machine, a scheme other than http and https, a loop. */
    REFUSED,
    /** The service or the way to it is down, slow or busy; it may work later. */
    UNAVAILABLE,
    /** The answer is not what this service answers: too large, of another type, garbled. */
    BAD_ANSWER
  }

  /**
   * @param message one sentence without a full stop
   * @param advice what to do about it, or null
   */
  public FetchException(Reason reason, String message, @Nullable String advice) {
    super(message);
    this.reason = reason;
    this.advice = advice;
  }

  /** Why it could not be fetched. */
  public Reason reason() {
    return reason;
  }

  /** What was wrong, without a full stop. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** What to do about it, or null. */
  public @Nullable String advice() {
    return advice;
  }
}
