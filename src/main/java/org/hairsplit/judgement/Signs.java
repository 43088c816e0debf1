package org.hairsplit.judgement;

import java.util.Map;
import java.util.TreeMap;

/** Named values that the second reader goes by; a sign that is not given is 0. For one thread. */
final class Signs {

  private final Map<String, Double> values = new TreeMap<>();

  /** A sign that holds. */
  void note(String name) {
    values.put(name, 1.0);
  }

  /** A sign that holds or does not. */
  void note(String name, boolean holds) {
    if (holds) {
      note(name);
    }
  }

  /** A sign with a size. */
  void measure(String name, double value) {
    values.put(name, value);
  }

  void addAll(Signs other) {
    values.putAll(other.values);
  }

  /** By name, sorted. */
  Map<String, Double> values() {
    return values;
  }
}
