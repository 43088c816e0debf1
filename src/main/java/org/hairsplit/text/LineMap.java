package org.hairsplit.text;

import java.util.Arrays;

/**
 * Where the lines of a text start, so that an offset can be told as line and column. A line ends
 * with LF, CRLF or a lone CR. Immutable.
 */
public final class LineMap {

  private final int[] starts;
  private final int length;

  /** Finds the lines of {@code text} in one pass. */
  public LineMap(CharSequence text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
    length = text.length();
  }

  /**
   * The line and column of {@code offset}, which may equal the text's length.
   *
   * @throws IndexOutOfBoundsException if the offset lies outside the text
   */
  public Location locate(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException(offset);
    }
    int at = Arrays.binarySearch(starts, offset);
    int line = at >= 0 ? at : -at - 2;
    return new Location(line + 1, offset - starts[line] + 1);
  }

  /** How many lines there are; an empty text has one. */
  public int lines() {
    return starts.length;
  }

  /** Offset of the first code unit of {@code line}, counted from 1. */
  public int startOf(int line) {
    return starts[line - 1];
  }
}
