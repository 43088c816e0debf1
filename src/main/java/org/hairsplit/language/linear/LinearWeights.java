package org.hairsplit.language.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * What a trainer has learned, before it is written.
 *
 * @param labels in the order of all weights
 * @param intercept a weight for each label
 * @param features weights by name
 */
public record LinearWeights(
    List<String> labels, double[] intercept, Map<String, double[]> features) {

  public LinearWeights {
    labels = List.copyOf(labels);
    features = new TreeMap<>(features);
  }

  /** The weights without the features whose weights are smallest. */
  public LinearWeights strongest(int most) {
    List<Map.Entry<String, double[]>> all = new ArrayList<>(features.entrySet());
    all.sort(
        Comparator.comparingDouble(
                (Map.Entry<String, double[]> entry) -> -largest(entry.getValue()))
            .thenComparing(Map.Entry::getKey));
    Map<String, double[]> kept = new TreeMap<>();
    all.stream().limit(most).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return new LinearWeights(labels, intercept, kept);
  }

  /**
   * The file that {@link LinearModel#read} reads.
   *
   * @param notes told in the file's head: from what and by which command it was made
   */
  public byte[] file(String notes) {
    return LinearModelWriter.write(notes, labels, intercept, features);
  }

  private static double largest(double[] weights) {
    return DoubleStream.of(weights).map(Math::abs).max().orElse(0);
  }
}
