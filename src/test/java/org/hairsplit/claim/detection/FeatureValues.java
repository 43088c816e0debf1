package org.hairsplit.claim.detection;

import java.util.HashMap;
import java.util.Map;

/** The features of a sentence, each divided as {@link DetectionModel} does it. */
final class FeatureValues implements DetectionFeatures.Sink {

  private final Map<String, Integer> counts = new HashMap<>();
  private int taken;

  @Override
  public void take(StringBuilder name) {
    counts.merge(name.toString(), 1, Integer::sum);
    taken++;
  }

  /** How often each occurs, over the square root of how many there are. */
  Map<String, Double> scaled() {
    Map<String, Double> scaled = new HashMap<>();
    counts.forEach((name, count) -> scaled.put(name, count / Math.sqrt(taken)));
    return scaled;
  }
}
