package org.hairsplit.config;

import org.hairsplit.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What a configuration says of a rule. */
public enum RuleLevel {
  /** It does not speak. */
  OFF,
  INFO,
  WARNING,
  ERROR,
  /** It speaks as loud as it declares. */
  ON;

  /** How loud a finding is, or null if there is to be none. */
  @Nullable Severity severity(Severity declared) {
    return switch (this) {
      case OFF -> null;
      case ON -> declared;
      case INFO -> Severity.INFO;
      case WARNING -> Severity.WARNING;
      case ERROR -> Severity.ERROR;
    };
  }
}
