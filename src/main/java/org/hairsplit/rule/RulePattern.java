package org.hairsplit.rule;

import java.util.Collection;

/**
 * How people name rules: one by its id, all of a flag as {@code novelty/*}, or all as {@code *}.
 *
 * @param text as written
 */
public record RulePattern(String text) {

  /** Every rule. */
  public static final RulePattern ALL = new RulePattern("*");

  private static final String ANY = "/*";

  /** Whether the rule with this id is meant. */
  public boolean matches(String rule) {
    return text.equals(rule)
        || text.equals("*")
        || (text.endsWith(ANY) && rule.startsWith(text.substring(0, text.length() - 1)));
  }

  /** Whether there is a rule that both mean. */
  public boolean overlaps(RulePattern other) {
    return matches(other.text) || other.matches(text) || text.equals(other.text);
  }

  /** How closely it names its rules: 2 by id, 1 by flag, 0 for all. */
  public int closeness() {
    if (text.equals("*")) {
      return 0;
    }
    return text.endsWith(ANY) ? 1 : 2;
  }

  /** Whether it means any of these rules. */
  public boolean isKnown(Collection<String> rules) {
    return rules.stream().anyMatch(this::matches);
  }
}
