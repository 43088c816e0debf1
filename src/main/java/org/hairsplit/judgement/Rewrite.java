package org.hairsplit.judgement;

import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence at fault, written so that the fault is gone: checking it again raises no finding of
 * the same flag and none that was not there before.
 *
 * @param sentence the whole sentence as it could read
 * @param span the smallest place in the file that has to change, or null where markup stands in the
 *     way
 * @param text what to put there, or null with {@code span}
 */
public record Rewrite(String sentence, @Nullable Span span, @Nullable String text) {

  /** The change from {@code before} to {@code after}, cut down to whole words that differ. */
  record Change(Span span, String text) {

    static Change between(String before, String after) {
      int start = 0;
      int shorter = Math.min(before.length(), after.length());
      while (start < shorter && before.charAt(start) == after.charAt(start)) {
        start++;
      }
      int same = 0;
      while (same < shorter - start
          && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
        same++;
      }
      while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
        start--;
      }
      while (same > 0 && !Character.isWhitespace(before.charAt(before.length() - same))) {
        same--;
      }
      return new Change(
          new Span(start, before.length() - same), after.substring(start, after.length() - same));
    }
  }
}
