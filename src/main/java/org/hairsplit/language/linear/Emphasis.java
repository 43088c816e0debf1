package org.hairsplit.language.linear;

/**
 * How freely each feature may be weighed for one label: by how far its frequency under the label is
 * from that elsewhere, as a log ratio (Wang and Manning 2012, "Baselines and bigrams"). Values are
 * multiplied before training and the weights after it, so that the model itself is an ordinary one.
 *
 * @param factors by place
 */
record Emphasis(double[] factors) {

  /** Added to every count: what was never seen under a label may still be. */
  private static final double SMOOTHING = 1;

  /**
   * The emphasis that rows and their labels ask for.
   *
   * @param places of the features of each row; place 0 is the intercept's
   * @param costs how much a row counts; only their proportions matter
   * @param share from 0, all factors are 1, to 1, all as the log ratio says
   */
  static Emphasis of(int[][] places, boolean[] positive, double[] costs, int size, double share) {
    double[] under = new double[size];
    double[] elsewhere = new double[size];
    double most = 0;
    for (double cost : costs) {
      most = Math.max(most, cost);
    }
    for (int row = 0; row < places.length; row++) {
      double[] counts = positive[row] ? under : elsewhere;
      for (int place : places[row]) {
        counts[place] += costs[row] / most;
      }
    }
    double[] factors = factors(under, elsewhere, share);
    factors[0] = 1; // the intercept, which is everywhere
    return new Emphasis(factors);
  }

  private static double[] factors(double[] under, double[] elsewhere, double share) {
    double shift = Math.log(sum(elsewhere) / sum(under));
    double[] factors = new double[under.length];
    double mean = 0;
    for (int i = 0; i < factors.length; i++) {
      double ratio = (under[i] + SMOOTHING) / (elsewhere[i] + SMOOTHING);
      factors[i] = Math.abs(Math.log(ratio) + shift);
      mean += factors[i] / factors.length;
    }
    for (int i = 0; i < factors.length; i++) {
      factors[i] = mean == 0 ? 1 : share * factors[i] / mean + 1 - share;
    }
    return factors;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count + SMOOTHING;
    }
    return sum;
  }

  /** Values, each times the factor of its place. */
  double[][] apply(int[][] places, double[][] values) {
    double[][] made = new double[values.length][];
    for (int row = 0; row < made.length; row++) {
      made[row] = values[row].clone();
      for (int k = 0; k < made[row].length; k++) {
        made[row][k] *= factors[places[row][k]];
      }
    }
    return made;
  }

  /** Weights, each times the factor of its place. */
  double[] apply(double[] weights) {
    double[] made = weights.clone();
    for (int i = 0; i < made.length; i++) {
      made[i] *= factors[i];
    }
    return made;
  }
}
