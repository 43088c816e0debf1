package org.hairsplit.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes of one file in a diff.
 *
 * @param before its name before as the diff has it, {@code /dev/null} if it is new
 * @param after its name after, {@code /dev/null} if it is gone
 * @param added the lines put in
 * @param removed the lines taken out
 */
record FileDiff(String before, String after, List<Line> added, List<Line> removed) {

  static final String NOWHERE = "/dev/null";

  /**
   * One line.
   *
   * @param number of an added line in the file after; of a removed one, the line after which it
   *     stood
   * @param text without its end
   */
  record Line(int number, String text) {}

  FileDiff(String before, String after) {
    this(before, after, new ArrayList<>(), new ArrayList<>());
  }

  boolean isGone() {
    return after.equals(NOWHERE);
  }
}
