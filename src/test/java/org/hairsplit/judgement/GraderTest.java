package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hairsplit.Distribution;
import org.hairsplit.judgement.Criterion.Result;
import org.hairsplit.rule.CriterionRule;
import org.hairsplit.rule.Flag;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;

class GraderTest {

  private final List<CriterionRule> rules = Distribution.checker().rules().criteria();
  private final Grader grader = new Grader(rules);

  @Test
  void nothingAmissIsAHundred() {
    Score score = grader.score(all(Result.SATISFACTORY), List.of(), 10);
    assertEquals(new Score(100, "A", List.of()), score);
  }

  @Test
  void everyCriterionMissedCostsFifty() {
    assertEquals(50, grader.score(all(Result.NOT_SATISFACTORY), List.of(), 10).points());
  }

  @Test
  void whatDoesNotApplyCostsNothing() {
    assertEquals(100, grader.score(all(Result.NOT_APPLICABLE), List.of(), 10).points());
  }

  @Test
  void findingsCostFiftyAtMost() {
    List<Finding> many = Collections.nCopies(100, finding(Severity.ERROR));
    assertEquals(50, grader.score(all(Result.SATISFACTORY), many, 10).points());
    assertEquals(0, grader.score(all(Result.NOT_SATISFACTORY), many, 10).points());
  }

  @Test
  void anErrorCostsMoreThanAWarningAndANoteNothing() {
    List<Criterion> fine = all(Result.SATISFACTORY);
    assertEquals(94, grader.score(fine, List.of(finding(Severity.ERROR)), 5).points());
    assertEquals(97, grader.score(fine, List.of(finding(Severity.WARNING)), 5).points());
    assertEquals(100, grader.score(fine, List.of(finding(Severity.INFO)), 5).points());
  }

  @Test
  void aFindingWeighsLessAmongManyClaims() {
    List<Finding> one = List.of(finding(Severity.ERROR));
    assertEquals(97, grader.score(all(Result.SATISFACTORY), one, 60).points());
  }

  @Test
  void theGradeFollowsThePoints() {
    List<Criterion> fine = all(Result.SATISFACTORY);
    String grades = "";
    for (int errors : List.of(1, 3, 6, 8, 9)) {
      grades += grader.score(fine, Collections.nCopies(errors, finding(Severity.ERROR)), 1).grade();
    }
    assertEquals("ABCDD", grades);
    List<Finding> many = Collections.nCopies(9, finding(Severity.ERROR));
    assertEquals("F", grader.score(all(Result.NOT_SATISFACTORY), many, 1).grade());
  }

  @Test
  void aNoteBreaksNoCriterion() {
    CriterionRule breakable =
        rules.stream().filter(rule -> !rule.brokenBy().isEmpty()).findFirst().orElseThrow();
    Flag flag = breakable.brokenBy().iterator().next();
    String rule = flag.name().toLowerCase(java.util.Locale.ROOT) + "/x";
    Finding note = new Finding(rule, Severity.INFO, "m", null, null, null, List.of(), "f");
    Finding warning = new Finding(rule, Severity.WARNING, "m", null, null, null, List.of(), "f");
    List<Result> clean = results(List.of());
    assertEquals(clean, results(List.of(note)));
    int at = rules.indexOf(breakable);
    if (clean.get(at) == Result.SATISFACTORY) {
      assertEquals(Result.NOT_SATISFACTORY, results(List.of(warning)).get(at));
    }
  }

  @Property(tries = 500)
  void deductionsAddUpToWhatIsMissing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Criterion> criteria = new ArrayList<>();
    for (CriterionRule rule : rules) {
      Result result = Result.values()[random.nextInt(3)];
      criteria.add(new Criterion(rule.id(), rule.standard(), result, "why", null, null));
    }
    List<Finding> findings = new ArrayList<>();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      findings.add(finding(Severity.values()[random.nextInt(Severity.values().length)]));
    }
    Score score = grader.score(criteria, findings, random.nextInt(120));
    double lost = score.deductions().stream().mapToDouble(Score.Deduction::points).sum();
    assertTrue(score.points() >= 0 && score.points() <= 100, score.toString());
    // Each deduction is rounded to a tenth, the score to a point.
    double slack = 0.5 + 0.05 * score.deductions().size() + 1e-6;
    assertEquals(100 - score.points(), lost, slack, score.toString());
    score.deductions().forEach(deduction -> assertTrue(deduction.points() > 0));
  }

  private List<Result> results(List<Finding> findings) {
    return grader.criteria(List.of(), findings, Set.of()).stream().map(Criterion::result).toList();
  }

  private List<Criterion> all(Result result) {
    return rules.stream()
        .map(rule -> new Criterion(rule.id(), rule.standard(), result, "why", null, null))
        .toList();
  }

  private static Finding finding(Severity severity) {
    return new Finding(
        "stage/x", severity, "message", null, new Span(0, 4), "c1", List.of(), "print");
  }
}
