package org.hairsplit.language.linear;

import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al.
 * 2008, algorithm 1 with the shuffling of section 3.2). The seed is fixed: same input, same
 * weights.
 */
final class DualCoordinateDescent {

  private static final int MOST_ROUNDS = 300;
  private static final double TOLERANCE = 0.01;
  private static final long SEED = 1;

  private final int[][] places;
  private final double[][] values;
  private final double[] norms;
  private final int size;

  /**
   * A machine over these rows; row {@code i} has {@code values[i][k]} at {@code places[i][k]}.
   *
   * @param size one more than the largest place
   */
  DualCoordinateDescent(int[][] places, double[][] values, int size) {
    this.places = places;
    this.values = values;
    this.size = size;
    this.norms = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      for (double value : values[i]) {
        norms[i] += value * value;
      }
    }
  }

  /**
   * The weights that set the rows of one label apart from the others.
   *
   * @param positive whether a row has the label
   * @param costs what a mistake on a row costs, above 0
   */
  double[] train(boolean[] positive, double[] costs) {
    double[] weights = new double[size];
    double[] alphas = new double[places.length];
    int[] order = new int[places.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    double worst = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && worst > TOLERANCE; round++) {
      shuffle(order, random);
      worst = 0;
      for (int row : order) {
        worst = Math.max(worst, step(row, positive[row] ? 1 : -1, costs[row], alphas, weights));
      }
    }
    return weights;
  }

  /** One coordinate to its best value; returns how far off it was. */
  private double step(int row, int sign, double cost, double[] alphas, double[] weights) {
    double diagonal = 0.5 / cost;
    double gradient = sign * product(row, weights) - 1 + diagonal * alphas[row];
    double projected = alphas[row] == 0 ? Math.min(gradient, 0) : gradient;
    if (projected == 0) {
      return 0;
    }
    double before = alphas[row];
    alphas[row] = Math.max(before - gradient / (norms[row] + diagonal), 0);
    double change = (alphas[row] - before) * sign;
    for (int k = 0; k < places[row].length; k++) {
      weights[places[row][k]] += change * values[row][k];
    }
    return Math.abs(projected);
  }

  private double product(int row, double[] weights) {
    double sum = 0;
    for (int k = 0; k < places[row].length; k++) {
      sum += weights[places[row][k]] * values[row][k];
    }
    return sum;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
