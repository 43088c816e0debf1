package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.cli.rules.ExampleFailure;
import org.hairsplit.cli.rules.ExampleRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of the built-in rules, as {@code hairsplit rules test} does. */
class RuleExamplesTest {

  private static final ExampleRun RUN = new ExampleRun(Distribution.checker(), ExampleRun.DAY);

  @Test
  void everyPatternCompiles() {
    Distribution.checker().rules().compile();
  }

  @TestFactory
  Stream<DynamicTest> claimRulesFindTheirExamples() {
    return Distribution.checker().rules().claims().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> none(RUN.of(rule))));
  }

  @TestFactory
  Stream<DynamicTest> checksFindTheirExamples() {
    return Distribution.checker().rules().checks().stream()
        .map(check -> DynamicTest.dynamicTest(check.id(), () -> none(RUN.of(check))));
  }

  @TestFactory
  Stream<DynamicTest> articleChecksFindTheirExamples() {
    return Distribution.checker().rules().articleChecks().stream()
        .map(check -> DynamicTest.dynamicTest(check.id(), () -> none(RUN.of(check))));
  }

  private static void none(List<ExampleFailure> failures) {
    assertTrue(
        failures.isEmpty(),
        () -> failures.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }
}
