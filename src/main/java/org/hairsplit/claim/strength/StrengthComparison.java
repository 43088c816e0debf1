package org.hairsplit.claim.strength;

import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.linear.LinearModel;

/** What a retelling does to the strength of a statement, as in Wright and Augenstein 2021. */
public enum StrengthComparison {
  SAME,
  EXAGGERATES,
  DOWNPLAYS;

  /** How sharply margins become probabilities. */
  private static final double SHARPNESS = 3;

  /** Further apart than this, on the scale of 0 to 3, is no longer the same. */
  private static final double TOLERANCE = 0.5;

  /**
   * Compares a press release with its abstract.
   *
   * @param release one sentence or a few
   * @param source likewise
   */
  public static StrengthComparison of(String release, String source, LanguageAnalyzer analyzer) {
    StrengthModel model = StrengthModel.builtIn();
    return of(
        model.scores(StrengthModel.tokens(release, analyzer), Genre.PRESS),
        model.scores(StrengthModel.tokens(source, analyzer), Genre.ABSTRACT));
  }

  /** Compares the scores of the strengths of a release with those of its source. */
  public static StrengthComparison of(double[] release, double[] source) {
    return of(release, source, SHARPNESS, TOLERANCE);
  }

  /** Compares scores with other constants than the usual, to find the usual ones. */
  public static StrengthComparison of(
      double[] release, double[] source, double sharpness, double tolerance) {
    double apart = expected(release, sharpness) - expected(source, sharpness);
    if (Math.abs(apart) <= tolerance) {
      return SAME;
    }
    return apart > 0 ? EXAGGERATES : DOWNPLAYS;
  }

  /** The mean strength, where one that is nearly as likely as the best counts nearly as much. */
  private static double expected(double[] scores, double sharpness) {
    double[] sharpened = scores.clone();
    for (int i = 0; i < sharpened.length; i++) {
      sharpened[i] *= sharpness;
    }
    double[] probabilities = LinearModel.softmax(sharpened);
    double sum = 0;
    for (int strength = 0; strength < probabilities.length; strength++) {
      sum += strength * probabilities[strength];
    }
    return sum;
  }
}
