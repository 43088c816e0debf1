package org.hairsplit.cli.rules;

import org.hairsplit.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * An example that does not come out as it says.
 *
 * @param rule id of the rule
 * @param file of the rule
 * @param location of the example in it
 * @param expected what should have been found, in words
 * @param found what was found, in words
 * @param nearby what else was found in the example, in words, or empty
 */
public record ExampleFailure(
    String rule,
    String file,
    @Nullable Location location,
    String expected,
    String found,
    String nearby) {

  /** One line: file, place, rule, expected and found. */
  @Override
  public String toString() {
    String place = location == null ? file : file + ":" + location;
    String more = nearby.isEmpty() ? "" : "; " + nearby;
    return place + ": rule " + rule + ": expected " + expected + ", found " + found + more;
  }
}
