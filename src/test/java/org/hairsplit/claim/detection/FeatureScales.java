package org.hairsplit.claim.detection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hairsplit.language.linear.LinearWeights;

/**
 * How large features are while weights are learned. Where all have the same size, a prior holds
 * rare and common ones down alike; a rare one tells more, so each is multiplied by the logarithm of
 * how rare it is (inverse document frequency, Sparck Jones 1972), and all so that the mean length
 * of a sentence is 1. The weights learned are multiplied likewise, so a check need not know.
 */
final class FeatureScales {

  private final Map<String, Double> scales = new HashMap<>();

  /** Reckons the scales and multiplies the values of all sentences by them. */
  void apply(Collection<Map<String, Double>> sentences) {
    Map<String, Integer> found = new HashMap<>();
    sentences.forEach(one -> one.keySet().forEach(name -> found.merge(name, 1, Integer::sum)));
    found.forEach((name, n) -> scales.put(name, Math.log((double) sentences.size() / n)));
    double mean = Math.sqrt(squares(sentences) / sentences.size());
    scales.replaceAll((name, scale) -> scale / mean);
    sentences.forEach(one -> one.replaceAll((name, value) -> value * scales.get(name)));
  }

  private double squares(Collection<Map<String, Double>> sentences) {
    return sentences.stream()
        .flatMap(one -> one.entrySet().stream())
        .mapToDouble(entry -> entry.getValue() * scales.get(entry.getKey()))
        .map(value -> value * value)
        .sum();
  }

  /** The weights for features that are not multiplied. */
  LinearWeights folded(LinearWeights learned) {
    Map<String, double[]> folded = new HashMap<>();
    learned
        .features()
        .forEach(
            (name, weights) -> {
              double[] row = weights.clone();
              for (int i = 0; i < row.length; i++) {
                row[i] *= scales.get(name);
              }
              folded.put(name, row);
            });
    return new LinearWeights(learned.labels(), learned.intercept(), folded);
  }
}
