package org.hairsplit.language.linear;

/** What a trainer makes small. */
public enum Loss {
  /** Multinomial logistic regression: the scores are log-odds. For many uses the one to take. */
  LOGISTIC,
  /**
   * A linear support vector machine for each label against all others, with squared hinge loss: the
   * scores are margins, not log-odds. Better where features are many and examples few.
   */
  SQUARED_HINGE
}
