package org.hairsplit.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's mark.
 *
 * @param points 0 to 100
 * @param grade A (90 and more), B (75), C (60), D (40) or F
 * @param deductions every point taken off, with its reason
 */
public record Score(int points, String grade, List<Deduction> deductions) {

  public Score {
    deductions = List.copyOf(deductions);
  }

  /**
   * Points taken off.
   *
   * @param points more than 0
   * @param reason a rule id or a criterion id, and in words why
   * @param criterion id of the criterion that was not met, or null
   * @param finding fingerprint of the finding that costs them, or null
   */
  public record Deduction(
      double points, String reason, @Nullable String criterion, @Nullable String finding) {}
}
