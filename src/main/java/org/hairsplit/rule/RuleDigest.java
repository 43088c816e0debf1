package org.hairsplit.rule;

import java.util.List;

/**
 * What tells one set of rules from another, had without parsing any.
 *
 * @param digest the same that {@link RuleSet#digest} will be
 * @param ids of all rules that may find something, sorted
 */
public record RuleDigest(String digest, List<String> ids) {

  public RuleDigest {
    ids = List.copyOf(ids);
  }
}
