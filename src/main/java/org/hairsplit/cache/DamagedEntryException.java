package org.hairsplit.cache;

import java.io.IOException;

/** An entry that is not as it was written. */
final class DamagedEntryException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedEntryException(String message) {
    super(message);
  }

  DamagedEntryException(Exception cause) {
    super(cause);
  }
}
