package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.judgement.Finding;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that the rules carry: marked words must be reported, the others left alone. */
class RuleExamplesTest {

  @Test
  void everyPatternCompiles() {
    Distribution.checker().rules().compile();
  }

  @TestFactory
  Stream<DynamicTest> claimRulesFindTheirExamples() {
    return Distribution.checker().rules().claims().stream()
        .map(rule -> test(rule.id(), rule.examples(), example -> claims(rule, example)));
  }

  @TestFactory
  Stream<DynamicTest> checksFindTheirExamples() {
    return Distribution.checker().rules().checks().stream()
        .map(check -> test(check.id(), check.examples(), example -> findings(check, example)));
  }

  @TestFactory
  Stream<DynamicTest> articleChecksFindTheirExamples() {
    return Distribution.checker().rules().articleChecks().stream()
        .map(check -> test(check.id(), check.examples(), example -> findings(check, example)));
  }

  private static DynamicTest test(
      String id, List<Example> examples, Function<Example, List<String>> reported) {
    return DynamicTest.dynamicTest(
        id,
        () -> {
          List<String> wrong = new ArrayList<>();
          for (Example example : examples) {
            List<String> got = reported.apply(example);
            if (example.hit() ? !got.contains(example.marked()) : !got.isEmpty()) {
              wrong.add(
                  String.format(
                      Locale.ROOT,
                      "%s:%s wants <%s>, got %s",
                      example.file(),
                      example.location(),
                      example.marked(),
                      got));
            }
          }
          assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        });
  }

  private static List<String> claims(ClaimRule rule, Example example) {
    return Distribution.checker().extract(article(example)).claims().stream()
        .filter(extracted -> extracted.claim().rule().equals(rule.id()))
        .map(extracted -> extracted.claim().text())
        .toList();
  }

  private static List<String> findings(Check check, Example example) {
    Article article = article(example);
    return Distribution.checker().check(article, Distribution.TODAY).findings().stream()
        .filter(finding -> finding.rule().equals(check.id()))
        .map(finding -> words(finding, article))
        .toList();
  }

  /** A finding about the whole article has no words, so its examples mark none. */
  private static List<String> findings(ArticleCheck check, Example example) {
    return Distribution.checker().check(article(example), Distribution.TODAY).findings().stream()
        .filter(finding -> finding.rule().equals(check.id()))
        .map(finding -> "")
        .toList();
  }

  private static String words(Finding finding, Article article) {
    return finding.span() == null ? "" : finding.span().cut(article.text());
  }

  private static Article article(Example example) {
    return Distribution.article(Format.TEXT, example.text());
  }
}
