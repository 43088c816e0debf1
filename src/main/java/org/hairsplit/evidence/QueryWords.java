package org.hairsplit.evidence;

import java.util.Map;
import java.util.Set;

/**
 * The words of a query as the index spells them, each with the weight of its rarity.
 *
 * @param weights stem to weight, all above 0; in the order of the query
 */
record QueryWords(Map<String, Double> weights) {

  /** How much of the query {@code stems} cover, 0 to 1; 0 for an empty query. */
  double coveredBy(Set<String> stems) {
    double all = 0;
    double covered = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      all += word.getValue();
      covered += stems.contains(word.getKey()) ? word.getValue() : 0;
    }
    return all == 0 ? 0 : covered / all;
  }

  /** How many different words of the query are among {@code stems}. */
  int sharedWith(Set<String> stems) {
    return (int) weights.keySet().stream().filter(stems::contains).count();
  }
}
