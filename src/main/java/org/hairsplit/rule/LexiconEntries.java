package org.hairsplit.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.hairsplit.yaml.YamlValue;

/**
 * Entries that somebody adds to the lexicon of the rules. Immutable.
 *
 * @param interventions treatments, as entries of {@code lexicon/interventions.yml}
 * @param conditions conditions, as entries of {@code lexicon/conditions.yml}
 */
public record LexiconEntries(List<YamlValue> interventions, List<YamlValue> conditions) {

  /** Nothing added. */
  public static final LexiconEntries NONE = new LexiconEntries(List.of(), List.of());

  public LexiconEntries {
    interventions = List.copyOf(interventions);
    conditions = List.copyOf(conditions);
  }

  /** Whether the other says the same, wherever it is written. */
  public boolean says(LexiconEntries other) {
    return toString().equals(other.toString());
  }

  boolean isEmpty() {
    return interventions.isEmpty() && conditions.isEmpty();
  }

  /**
   * Adds what the entries say, and nothing of where, to {@code digest}; nothing if there are none.
   */
  void digest(MessageDigest digest) {
    if (!isEmpty()) {
      String all = "interventions\n" + interventions + "\nconditions\n" + conditions + "\n";
      digest.update(all.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The list under {@code key} of the lexicon. */
  List<YamlValue> of(String key) {
    return key.equals("interventions") ? interventions : conditions;
  }
}
