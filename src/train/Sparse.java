import java.util.Map;

/** A matrix of which most is zero. */
final class Sparse {

  private final int[][] columns;
  private final double[][] values;

  Sparse(int rows) {
    columns = new int[rows][];
    values = new double[rows][];
  }

  /** Sets a row from its values by column. */
  void row(int at, Map<Integer, Double> row) {
    columns[at] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
    values[at] = row.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Puts this matrix times {@code right} into {@code into}. */
  void times(double[][] right, double[][] into) {
    for (int i = 0; i < columns.length; i++) {
      java.util.Arrays.fill(into[i], 0);
      for (int k = 0; k < columns[i].length; k++) {
        Matrices.add(values[i][k], right[columns[i][k]], into[i]);
      }
    }
  }

  /** Puts this matrix transposed times {@code right} into {@code into}. */
  void transposedTimes(double[][] right, double[][] into) {
    for (double[] row : into) {
      java.util.Arrays.fill(row, 0);
    }
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns[i].length; k++) {
        Matrices.add(values[i][k], right[i], into[columns[i][k]]);
      }
    }
  }
}
