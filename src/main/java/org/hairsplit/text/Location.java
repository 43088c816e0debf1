package org.hairsplit.text;

/**
 * A place as people name it. For messages only: inside, places are {@link Span}s.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Location(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
