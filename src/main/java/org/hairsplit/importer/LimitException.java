package org.hairsplit.importer;

import java.io.IOException;

/** A limit was passed while reading; parsers hand it up as the cause of their own exceptions. */
final class LimitException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  LimitException(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
