package org.hairsplit.text;

import org.jspecify.annotations.Nullable;

/**
 * Something the tool could not do. Never a finding about an article.
 *
 * @param path the input as the user named it
 * @param location where in it, or null if the whole input is meant
 * @param message what is wrong, one sentence without a full stop
 * @param advice what to do about it, or null if there is nothing to do
 */
public record Problem(
    String path, @Nullable Location location, String message, @Nullable String advice) {

  /** {@code path:line:column: message; advice}, leaving out what is not known. */
  @Override
  public String toString() {
    String place = location == null ? path : path + ":" + location;
    return place + ": " + message + (advice == null ? "" : "; " + advice);
  }
}
