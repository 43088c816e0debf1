package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.article.Format;
import org.hairsplit.judgement.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a claim that a rule finds where nothing in the sentence speaks for it. */
class DoubtedClaimsTest {

  private static final String FOUR =
      """
      The lift is out of order. Our office is open on Mondays. Parking is behind the house.
      Please shut the gate.
      """;

  private static final String FIVE = FOUR + "The bus stops at the door.";

  private static final String RULE =
      """
      id: comparison/mondays
      triggers: [mondays]
      patterns: '[{word:office}] []{0,4} [{word:mondays}]'
      %s
      examples:
        - claim: "The <mark>office is open on Mondays</mark>."
        - claim: "An <mark>office closed on Mondays</mark> is quiet."
        - none: "The office is open on Fridays."
        - none: "The shop is open on Mondays."
      """;

  private static final String CHECK =
      """
      id: comparison/monday
      severity: warning
      standard: HealthNewsReview 7
      message: "Speaks of Mondays."
      suggestion: "Leave them out."
      when:
        kind: comparison
        inside: ['[{word:mondays}]']
      examples:
        - bad: "The <mark>office is open on Mondays</mark>."
        - bad: "An <mark>office closed on Mondays</mark> is quiet."
        - good: "The office is open on Fridays."
        - good: "The shop is open on Mondays."
      """;

  @TempDir private Path folder;

  @Test
  void aRuleOfAnAddedFolderIsFirmUnlessItSaysOtherwise() throws IOException {
    assertEquals(List.of("comparison/mondays"), rulesTold(check("", FIVE)));
    assertEquals(List.of("comparison/mondays"), rulesTold(check("firm: true", FIVE)));
    assertEquals(List.of(), rulesTold(check("firm: false", FIVE)));
  }

  @Test
  void inAShortTextNothingIsDoubted() throws IOException {
    assertEquals(List.of("comparison/mondays"), rulesTold(check("firm: false", FOUR)));
  }

  @Test
  void aDoubtedClaimIsToldWhereSomethingIsAtFaultWithIt() throws IOException {
    write("checks/comparison/monday.yml", CHECK);
    Assessment assessment = check("firm: false", FIVE);
    assertEquals(List.of("comparison/mondays"), rulesTold(assessment));
    assertEquals(
        List.of(assessment.claims().get(0).claim().id()),
        assessment.findings().stream()
            .filter(finding -> finding.rule().equals("comparison/monday"))
            .map(finding -> finding.claim())
            .toList());
  }

  private static List<String> rulesTold(Assessment assessment) {
    return assessment.claims().stream().map(judged -> judged.claim().rule()).toList();
  }

  private Assessment check(String firm, String text) throws IOException {
    write("claims/comparison/mondays.yml", RULE.formatted(firm));
    try (Checker checker = Distribution.checkerWith(folder)) {
      return checker.check(Distribution.article(Format.TEXT, text), Distribution.TODAY);
    }
  }

  private void write(String place, String text) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
