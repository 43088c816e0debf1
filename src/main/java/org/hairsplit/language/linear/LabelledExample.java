package org.hairsplit.language.linear;

import java.util.Map;

/**
 * Something whose label is known.
 *
 * @param label one of the trainer's labels
 * @param group what it belongs to, such as an article or a press release; a whole group is always
 *     on one side of a split
 * @param features values by name; a feature that is not named has the value 0
 * @param weight how often it counts, 1 for an ordinary example
 */
public record LabelledExample(
    String label, String group, Map<String, Double> features, double weight) {

  public LabelledExample {
    features = Map.copyOf(features);
    if (!(weight > 0)) {
      throw new IllegalArgumentException("the weight must be above 0, not " + weight);
    }
  }

  /** An example that counts once. */
  public LabelledExample(String label, String group, Map<String, Double> features) {
    this(label, group, features, 1);
  }
}
