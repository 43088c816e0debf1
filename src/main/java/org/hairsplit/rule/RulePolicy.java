package org.hairsplit.rule;

import org.jspecify.annotations.Nullable;

/** Which rules speak about an article, and how loud. Thread-safe. */
@FunctionalInterface
public interface RulePolicy {

  /** Every rule speaks as it declares. */
  RulePolicy AS_DECLARED = (rule, declared) -> declared;

  /**
   * How loud a finding of {@code rule} is, or null if the rule is switched off.
   *
   * @param declared what the rule itself says
   */
  @Nullable Severity severity(String rule, Severity declared);

  /** Whether a check speaks at all. */
  default boolean admits(Check check) {
    return severity(check.id(), check.severity()) != null;
  }
}
