package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.claim.Claim;
import org.hairsplit.rule.CriterionRule;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Turns findings and omissions into criteria and a score. The formula: 100, less up to {@value
 * #FOR_CRITERIA} points for criteria not met (in proportion to their weights among those that
 * apply), less {@value #ERROR} points an error and {@value #WARNING} a warning on claims, scaled
 * down for articles with more than {@value #USUAL_CLAIMS} claims, up to {@value #FOR_FINDINGS}
 * points. Thread-safe.
 */
final class Grader {

  private static final double FOR_CRITERIA = 50;
  private static final double FOR_FINDINGS = 50;
  private static final double ERROR = 6;
  private static final double WARNING = 3;
  private static final int USUAL_CLAIMS = 30;

  private final List<CriterionRule> rules;

  Grader(List<CriterionRule> rules) {
    this.rules = rules;
  }

  List<Criterion> criteria(List<JudgedClaim> claims, List<Finding> findings, Set<String> observed) {
    return rules.stream().map(rule -> criterion(rule, claims, findings, observed)).toList();
  }

  private static Criterion criterion(
      CriterionRule rule, List<JudgedClaim> claims, List<Finding> findings, Set<String> observed) {
    boolean applies =
        rule.appliesTo().isEmpty()
            || claims.stream().anyMatch(judged -> rule.appliesTo().contains(judged.claim().kind()));
    if (!applies) {
      return new Criterion(
          rule.id(),
          rule.standard(),
          Criterion.Result.NOT_APPLICABLE,
          "the article makes no claim that this criterion is about",
          null,
          null);
    }
    String claim = meeting(rule, claims);
    String broken = breaking(rule, findings);
    boolean met = broken == null && (claim != null || observed(rule, observed));
    return new Criterion(
        rule.id(),
        rule.standard(),
        met ? Criterion.Result.SATISFACTORY : Criterion.Result.NOT_SATISFACTORY,
        met ? rule.met() : rule.missed(),
        claim,
        broken);
  }

  private static boolean observed(CriterionRule rule, Set<String> observed) {
    boolean needsNothing = rule.metBy().isEmpty() && rule.metByObservations().isEmpty();
    return needsNothing || rule.metByObservations().stream().anyMatch(observed::contains);
  }

  private static @Nullable String meeting(CriterionRule rule, List<JudgedClaim> claims) {
    return claims.stream()
        .map(JudgedClaim::claim)
        .filter(claim -> rule.takes(claim.kind(), claim.polarity(), claim.rule()))
        .filter(claim -> !rule.metByNumbers() || !claim.values().isEmpty())
        .map(Claim::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String breaking(CriterionRule rule, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> breaks(rule, finding))
        .map(Finding::fingerprint)
        .findFirst()
        .orElse(null);
  }

  private static boolean breaks(CriterionRule rule, Finding finding) {
    return finding.counts()
        && finding.severity() != Severity.INFO
        && rule.brokenBy().stream()
            .anyMatch(flag -> finding.rule().startsWith(Words.of(flag) + "/"));
  }

  Score score(List<Criterion> criteria, List<Finding> findings, int claims) {
    List<Score.Deduction> deductions = new ArrayList<>();
    double left =
        100 - forCriteria(criteria, deductions) - forFindings(findings, claims, deductions);
    int points = (int) Math.round(Math.max(0, left));
    return new Score(points, grade(points), deductions);
  }

  private double forCriteria(List<Criterion> criteria, List<Score.Deduction> deductions) {
    double applicable = 0;
    for (int i = 0; i < criteria.size(); i++) {
      boolean counts = criteria.get(i).result() != Criterion.Result.NOT_APPLICABLE;
      applicable += counts ? rules.get(i).weight() : 0;
    }
    double lost = 0;
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      if (criterion.result() == Criterion.Result.NOT_SATISFACTORY) {
        double points = rules.get(i).weight() / applicable * FOR_CRITERIA;
        deductions.add(
            new Score.Deduction(
                round(points), criterion.id() + ": " + criterion.why(), criterion.id(), null));
        lost += points;
      }
    }
    return lost;
  }

  private static double forFindings(
      List<Finding> findings, int claims, List<Score.Deduction> deductions) {
    double scale = (double) USUAL_CLAIMS / Math.max(USUAL_CLAIMS, claims);
    double lost = 0;
    for (Finding finding : findings) {
      double points =
          finding.span() == null || !finding.counts() ? 0 : cost(finding.severity()) * scale;
      double taken = Math.min(points, FOR_FINDINGS - lost);
      if (round(taken) > 0) {
        deductions.add(
            new Score.Deduction(round(taken), finding.rule(), null, finding.fingerprint()));
        lost += taken;
      }
    }
    return lost;
  }

  private static double cost(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> 0;
    };
  }

  private static double round(double points) {
    return Math.round(points * 10) / 10.0;
  }

  private static String grade(int points) {
    if (points >= 90) {
      return "A";
    }
    if (points >= 75) {
      return "B";
    }
    if (points >= 60) {
      return "C";
    }
    return points >= 40 ? "D" : "F";
  }
}
