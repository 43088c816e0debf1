package org.hairsplit.claim.detection;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.text.Words;

/**
 * Weighs what the rules found in a sentence against what the model of words makes of it. A linear
 * model of few signs, learned from articles that nobody who wrote the rules had read, since only
 * there it shows what a rule's word is worth (stacking; Wolpert 1992). It does not know single
 * rules. {@code src/docs/detection.md} tells how it is trained and what it brings. Thread-safe.
 */
final class Agreement {

  /** The sentence makes a claim of the kind. */
  static final String YES = "yes";

  /** The labels of the model, in the order of its scores. */
  static final List<String> LABELS = List.of(YES, "no");

  /** From this chance on a claim stands. */
  static final double ENOUGH = 0.4;

  /** Log odds below which a kind that no rule found is not worth asking about: one in ten. */
  private static final double HOPELESS = -Math.log(9);

  private static final String RULED = " ruled";

  private Agreement() {}

  /**
   * The kinds of claim that a sentence makes. The model is read when first needed.
   *
   * @param kinds to ask about
   * @param logOdds of each, by the model of words
   * @param ruled what rules found
   * @param place as {@link DetectionFeatures#place} tells it
   */
  static Set<ClaimKind> kinds(
      List<ClaimKind> kinds,
      ToDoubleFunction<ClaimKind> logOdds,
      RuledKinds ruled,
      List<String> place) {
    Set<ClaimKind> agreed = EnumSet.noneOf(ClaimKind.class);
    for (ClaimKind kind : kinds) {
      boolean open = ruled.count(kind) > 0 || logOdds.applyAsDouble(kind) > HOPELESS;
      if (open && chance(signs(kind, kinds, logOdds, ruled, place)) >= ENOUGH) {
        agreed.add(kind);
      }
    }
    return agreed;
  }

  private static double chance(Map<String, Double> signs) {
    return Shipped.MODEL.probabilities(signs)[LABELS.indexOf(YES)];
  }

  /** What the model reads about one kind in one sentence. */
  static Map<String, Double> signs(
      ClaimKind kind,
      List<ClaimKind> kinds,
      ToDoubleFunction<ClaimKind> logOdds,
      RuledKinds ruled,
      List<String> place) {
    String name = Words.of(kind);
    int rules = ruled.count(kind);
    String suffix = rules > 0 ? RULED : "";
    double odds = logOdds.applyAsDouble(kind);
    Map<String, Double> signs = new HashMap<>();
    signs.put("odds", odds);
    signs.put("odds " + name, odds);
    signs.put("odds ahead", odds - most(kinds, kind, logOdds));
    signs.put("kind " + name + suffix, 1.0);
    if (rules > 0) {
      signs.put("odds" + suffix, odds);
      signs.put("rules " + Math.min(2, rules), 1.0);
    }
    for (ClaimKind other : ruled.kinds()) {
      if (other != kind) {
        signs.put(name + suffix + " beside " + Words.of(other), 1.0);
      }
    }
    place.forEach(sign -> signs.put(sign + suffix, 1.0));
    return signs;
  }

  private static double most(
      List<ClaimKind> kinds, ClaimKind but, ToDoubleFunction<ClaimKind> logOdds) {
    return kinds.stream().filter(kind -> kind != but).mapToDouble(logOdds).max().orElse(0);
  }

  private static final class Shipped {
    private static final LinearModel MODEL =
        LinearModel.resource(Agreement.class, "agreement.model");
  }
}
