package org.hairsplit.cli;

import java.util.List;

/**
 * What all that is found in a run rests on.
 *
 * @param rulesDigest of the rules, as {@link Engine#rulesDigest}
 * @param ruleIds of all rules that may find something, sorted
 * @param indexDigest of the index, as {@link Engine#indexDigest}
 * @param rest whatever else decides what is found: the state of the index, models, the program
 */
public record Basis(String rulesDigest, List<String> ruleIds, String indexDigest, String rest) {

  public Basis {
    ruleIds = List.copyOf(ruleIds);
  }

  /** All of it: equal texts, equal findings. */
  String text() {
    return String.join("\n", rulesDigest, indexDigest, rest);
  }
}
