package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of rules says of one.
 *
 * @param place of its file in a rules folder without the ending, {@code checks/novelty/hype}
 * @param id of the rule, {@code novelty/hype}
 * @param severity of its findings, or null where it reports none
 * @param standard it rests on, or null
 * @param says its message, what it recognises, or what it asks for
 */
public record RuleSummary(
    String place, String id, @Nullable Severity severity, @Nullable String standard, String says) {

  /** All rules, sorted by place. */
  public static List<RuleSummary> of(RuleSet rules) {
    List<RuleSummary> all = new ArrayList<>();
    for (Check check : rules.checks()) {
      all.add(
          new RuleSummary(
              "checks/" + check.id(),
              check.id(),
              check.severity(),
              check.standard(),
              check.message()));
    }
    for (ArticleCheck check : rules.articleChecks()) {
      all.add(
          new RuleSummary(
              "checks/" + check.id(),
              check.id(),
              check.severity(),
              check.standard(),
              check.message()));
    }
    for (ClaimRule rule : rules.claims()) {
      all.add(new RuleSummary("claims/" + rule.id(), rule.id(), null, null, rule.about()));
    }
    for (CriterionRule rule : rules.criteria()) {
      all.add(
          new RuleSummary("criteria/" + rule.id(), rule.id(), null, rule.standard(), rule.met()));
    }
    all.sort(Comparator.comparing(RuleSummary::place));
    return all;
  }
}
