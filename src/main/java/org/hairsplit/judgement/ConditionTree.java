package org.hairsplit.judgement;

import java.util.List;
import java.util.Optional;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/** Which condition is a kind of which other. Immutable, thread-safe. */
final class ConditionTree {

  private final TermList conditions;

  ConditionTree(TermList conditions) {
    this.conditions = conditions;
  }

  /**
   * Whether a decision on {@code indication} makes good a claim about {@code claimed}: it does
   * where the claim names no condition, names the indication, or names something wider or narrower
   * in the same line.
   */
  boolean covers(@Nullable String indication, List<String> claimed) {
    if (indication == null || claimed.isEmpty()) {
      return indication == null || hair(indication);
    }
    return claimed.stream().anyMatch(one -> inLine(indication, one) || inLine(one, indication));
  }

  /** Whether the condition is a kind of hair loss. */
  boolean hair(String condition) {
    return conditions.byId(condition).map(term -> "hair".equals(term.type())).orElse(false);
  }

  private boolean inLine(String narrow, String wide) {
    String at = narrow;
    for (int steps = 0; steps < 6; steps++) {
      if (at.equals(wide)) {
        return true;
      }
      Optional<String> broader = conditions.byId(at).map(Term::broader);
      if (broader.isEmpty()) {
        return wide.equals("hair-loss") && hair(at);
      }
      at = broader.get();
    }
    return false;
  }
}
