package org.hairsplit.claim.detection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hairsplit.rule.ClaimKind;

/** The kinds of claim that rules found in one sentence, and how many rules did. For one thread. */
public final class RuledKinds {

  private final Map<ClaimKind, Set<String>> rules = new EnumMap<>(ClaimKind.class);

  /** Notes what a rule found; a rule that found a kind twice counts once. */
  public void add(ClaimKind kind, String rule) {
    rules.computeIfAbsent(kind, none -> new HashSet<>()).add(rule);
  }

  /** The kinds that some rule found, in their order. */
  public Set<ClaimKind> kinds() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /** How many rules found a claim of this kind; 0 if none did. */
  int count(ClaimKind kind) {
    return rules.getOrDefault(kind, Set.of()).size();
  }
}
