package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.math.ArrayMath;

/**
 * What one thing says for each tag: a sum of weights, and e raised to it. Two of them together need
 * no further powers, since {@code exp(a + b)} is {@code exp(a) * exp(b)}. Immutable, thread-safe.
 */
final class TagScores {

  /** Below this a sum of products may have lost what counts, and is reckoned from the scores. */
  private static final double FAINTEST = 1e-200;

  private final double[] scores;
  private final double[] powers;
  private final double most;

  /** Takes the scores over; they must not be changed any more. */
  TagScores(double[] scores) {
    this.scores = scores;
    this.most = ArrayMath.max(scores);
    this.powers = new double[scores.length];
    for (int tag = 0; tag < scores.length; tag++) {
      // Less the highest, so that none is too large for a number.
      powers[tag] = Math.exp(scores[tag] - most);
    }
  }

  /** The score of a tag. */
  double of(int tag) {
    return scores[tag];
  }

  /** The logarithm of the sum of e to the scores of these and the others together. */
  double logSum(TagScores others) {
    double sum = products(powers, others.powers);
    return sum > FAINTEST
        ? most + others.most + Math.log(sum)
        : ArrayMath.logSum(ArrayMath.pairwiseAdd(scores, others.scores));
  }

  /** Summed up in four parts, which a processor adds side by side. */
  private static double products(double[] some, double[] others) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int tag = 0;
    for (; tag + 3 < some.length; tag += 4) {
      first += some[tag] * others[tag];
      second += some[tag + 1] * others[tag + 1];
      third += some[tag + 2] * others[tag + 2];
      fourth += some[tag + 3] * others[tag + 3];
    }
    for (; tag < some.length; tag++) {
      first += some[tag] * others[tag];
    }
    return first + second + (third + fourth);
  }

  /** These and more. */
  TagScores plus(double[] more) {
    return new TagScores(ArrayMath.pairwiseAdd(scores, more));
  }
}
