package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/** Which condition is a kind of which other. Immutable, thread-safe. */
final class ConditionTree {

  /** Types of conditions that articles are checked for; rules of other fields say {@code field}. */
  private static final Set<String> FIELD = Set.of("hair", "field");

  private final TermList conditions;
  private final String widest;

  /** A tree over the lexicon's list, whose first condition of the field is the widest. */
  ConditionTree(TermList conditions) {
    this.conditions = conditions;
    this.widest =
        conditions.terms().stream()
            .filter(ConditionTree::ofField)
            .map(Term::id)
            .findFirst()
            .orElse("");
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

  /** Whether the condition is one of the field: a kind of hair loss, by the built-in lexicon. */
  boolean hair(String condition) {
    return conditions.byId(condition).map(ConditionTree::ofField).orElse(false);
  }

  /** Whether it is no condition but what is measured in one: hair growth, density. */
  boolean outcome(String condition) {
    return conditions.byId(condition).map(term -> term.type().equals("outcome")).orElse(false);
  }

  /** Whether conditions are named, and none of them is of the field or is measured in it. */
  boolean noneOfHair(List<String> named) {
    return !named.isEmpty() && named.stream().noneMatch(one -> hair(one) || outcome(one));
  }

  /** Whether the condition is a kind of the field's widest, and not that one itself. */
  boolean narrow(String condition) {
    return !condition.equals(widest) && kindOf(condition, widest);
  }

  private static boolean ofField(Term term) {
    return FIELD.contains(term.type());
  }

  /** Whether a work on these conditions may tell of hair: unless all of them are something else. */
  boolean mayBeHair(List<String> studied) {
    return studied.isEmpty() || !studied.stream().allMatch(this::other);
  }

  private boolean other(String condition) {
    return conditions.byId(condition).map(term -> "other".equals(term.type())).orElse(false);
  }

  /** Whether {@code narrow} is {@code wide} or a kind of it, by the lexicon's own lines. */
  boolean kindOf(String narrow, String wide) {
    return conditions.lineage(narrow).contains(wide);
  }

  /** Every kind of hair loss is in line with hair loss at large, whatever the lexicon's lines. */
  private boolean inLine(String narrow, String wide) {
    return kindOf(narrow, wide) || (wide.equals(widest) && hair(narrow));
  }
}
