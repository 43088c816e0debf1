package org.hairsplit.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RuleSet;
import org.junit.jupiter.api.Test;

class RulePagesTest {

  private static final Path PAGES = Path.of("src", "docs", "rules");
  private static final RuleSet RULES = RuleLoader.load(List.of(Path.of("rules")));

  /** If this fails: target/hairsplit/bin/hairsplit rules pages --out src/docs/rules. */
  @Test
  void thePagesInTheDocsAreUpToDate() throws IOException {
    assertEquals(
        List.of(),
        RulesPages.stale(PAGES, RulePages.of(RULES)),
        "write them with 'hairsplit rules pages --out src/docs/rules'");
  }

  @Test
  void everyCheckAndCriterionHasAPageThatSaysWhyAndOnWhatGround() {
    Map<String, String> pages = RulePages.of(RULES);
    Stream.of(
            RULES.checks().stream().map(c -> List.of(c.id(), c.about(), c.standard())),
            RULES.articleChecks().stream().map(c -> List.of(c.id(), c.about(), c.standard())),
            RULES.criteria().stream()
                .map(c -> List.of("criteria/" + c.id(), c.about(), c.standard())))
        .flatMap(rule -> rule)
        .forEach(
            rule -> {
              String page = pages.getOrDefault(rule.get(0) + ".md", "");
              assertTrue(!rule.get(1).isEmpty(), rule.get(0) + " says why it matters: about");
              assertTrue(page.contains(Markdown.plain(rule.get(1))), page);
              assertTrue(
                  Standard.cited(rule.get(2)).isPresent(),
                  rule.get(0) + " cites '" + rule.get(2) + "', which standards.yml does not have");
            });
  }

  @Test
  void everyClaimRuleStandsOnThePageOfItsKind() {
    Map<String, String> pages = RulePages.of(RULES);
    RULES
        .claims()
        .forEach(
            rule -> {
              String kind = rule.id().substring(0, rule.id().indexOf('/'));
              String page = pages.getOrDefault("claims/" + kind + ".md", "");
              assertTrue(page.contains("## " + rule.id() + "\n"), rule.id());
            });
  }

  @Test
  void whatAnExampleSaysCannotActAsMarkup() {
    assertEquals("a\\*b\\_c \\<script\\> \\[x\\]", Markdown.plain("a*b_c <script> [x]"));
  }
}
