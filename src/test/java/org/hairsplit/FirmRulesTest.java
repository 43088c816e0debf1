package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.article.Format;
import org.hairsplit.claim.ExtractedClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule of the user's finds stands, though nothing in the sentence speaks for it. */
class FirmRulesTest {

  private static final String ARTICLE =
      """
      The lift is out of order. Our office is open on Mondays. Parking is behind the house.
      Please shut the gate. The bus stops at the door. Children are welcome.
      """;

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

  @Test
  void aRuleOfAnAddedFolderIsFirmUnlessItSaysOtherwise(@TempDir Path folder) throws IOException {
    assertEquals(List.of("comparison/mondays"), rulesThatFind(folder, ""));
    assertEquals(List.of("comparison/mondays"), rulesThatFind(folder, "firm: true"));
    assertEquals(List.of(), rulesThatFind(folder, "firm: false"));
  }

  private static List<String> rulesThatFind(Path folder, String firm) throws IOException {
    Path file = folder.resolve("claims/comparison/mondays.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, RULE.formatted(firm));
    try (Checker checker = Distribution.checkerWith(folder)) {
      return checker.extract(Distribution.article(Format.TEXT, ARTICLE)).claims().stream()
          .map(ExtractedClaim::claim)
          .map(claim -> claim.rule())
          .toList();
    }
  }
}
