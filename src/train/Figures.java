import java.util.Locale;

/**
 * Accuracy and macro-F1 of a table of counts, as bench/score.py forms them.
 *
 * @param table how often a label (first index) was taken for one (second index)
 */
record Figures(int[][] table) {

  double f1(int label) {
    int of = 0;
    int taken = 0;
    for (int other = 0; other < table.length; other++) {
      of += table[label][other];
      taken += table[other][label];
    }
    return of + taken == 0 ? 0 : 2.0 * table[label][label] / (of + taken);
  }

  double macro() {
    double sum = 0;
    for (int label = 0; label < table.length; label++) {
      sum += f1(label);
    }
    return sum / table.length;
  }

  double accuracy() {
    int right = 0;
    int all = 0;
    for (int label = 0; label < table.length; label++) {
      right += table[label][label];
      for (int count : table[label]) {
        all += count;
      }
    }
    return (double) right / all;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "accuracy %.3f macro-F1 %.3f (", accuracy(), macro()));
    for (int label = 0; label < table.length; label++) {
      out.append(String.format(Locale.ROOT, label == 0 ? "%.2f" : " %.2f", f1(label)));
    }
    return out.append(')').toString();
  }
}
