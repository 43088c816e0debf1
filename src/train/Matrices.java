import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The little linear algebra that learning word classes takes. */
final class Matrices {

  private static final int JACOBI_ROUNDS = 12;

  private Matrices() {}

  static void add(double by, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += by * from[i];
    }
  }

  /** Makes the columns orthonormal: modified Gram-Schmidt. */
  static void orthonormalise(double[][] matrix) {
    int width = matrix[0].length;
    for (int j = 0; j < width; j++) {
      double norm = 0;
      for (double[] row : matrix) {
        norm += row[j] * row[j];
      }
      norm = Math.sqrt(norm);
      double[] products = new double[width];
      for (double[] row : matrix) {
        row[j] /= norm;
        for (int k = j + 1; k < width; k++) {
          products[k] += row[j] * row[k];
        }
      }
      for (double[] row : matrix) {
        for (int k = j + 1; k < width; k++) {
          row[k] -= products[k] * row[j];
        }
      }
    }
  }

  /**
   * Rows of unit length along U times the root of S, where {@code basis} times {@code other}
   * transposed is about U S V transposed.
   */
  static double[][] directions(double[][] basis, double[][] other, int dimensions) {
    int width = basis[0].length;
    double[][] gram = new double[width][width];
    for (double[] row : other) {
      for (int i = 0; i < width; i++) {
        add(row[i], row, gram[i]);
      }
    }
    double[][] vectors = eigenvectors(gram);
    int[] order =
        IntStream.range(0, width)
            .boxed()
            .sorted(Comparator.comparing(i -> -gram[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] made = new double[basis.length][dimensions];
    for (int row = 0; row < made.length; row++) {
      for (int k = 0; k < dimensions; k++) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
          sum += basis[row][i] * vectors[i][order[k]];
        }
        // The eigenvalues of the Gram matrix are the squares of the singular values.
        made[row][k] = sum * Math.pow(Math.max(0, gram[order[k]][order[k]]), 0.25);
      }
      double norm = Math.sqrt(Math.max(1e-18, Arrays.stream(made[row]).map(x -> x * x).sum()));
      made[row] = Arrays.stream(made[row]).map(x -> x / norm).toArray();
    }
    return made;
  }

  /** Jacobi's rotations; leaves the eigenvalues on the diagonal of {@code matrix}. */
  private static double[][] eigenvectors(double[][] matrix) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      vectors[i][i] = 1;
    }
    for (int round = 0; round < JACOBI_ROUNDS; round++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    return vectors;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < matrix.length; k++) {
      double kp = matrix[k][p];
      double kq = matrix[k][q];
      matrix[k][p] = c * kp - s * kq;
      matrix[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < matrix.length; k++) {
      double pk = matrix[p][k];
      double qk = matrix[q][k];
      matrix[p][k] = c * pk - s * qk;
      matrix[q][k] = s * pk + c * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = c * vp - s * vq;
      vectors[k][q] = s * vp + c * vq;
    }
  }

  static int nearest(double[] point, double[][] centres) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = 0;
      for (int i = 0; i < point.length && distance < least; i++) {
        double off = point[i] - centres[c][i];
        distance += off * off;
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  /** Moves each centre to the middle of its points; one without points stays. */
  static void centre(double[][] points, int[] of, double[][] centres) {
    double[][] sums = new double[centres.length][points[0].length];
    int[] counts = new int[centres.length];
    for (int i = 0; i < points.length; i++) {
      add(1, points[i], sums[of[i]]);
      counts[of[i]]++;
    }
    for (int c = 0; c < centres.length; c++) {
      if (counts[c] > 0) {
        Arrays.fill(centres[c], 0);
        add(1.0 / counts[c], sums[c], centres[c]);
      }
    }
  }
}
