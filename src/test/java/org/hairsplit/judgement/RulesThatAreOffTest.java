package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.rule.RulePolicy;
import org.junit.jupiter.api.Test;

/** A rule that is off neither speaks nor keeps others from speaking. */
class RulesThatAreOffTest {

  @Test
  void whatAnotherRuleWouldSettleIsTold() {
    String text = "Peppermint oil makes hair grow thicker.";
    assertEquals(List.of("species/laboratory-effect"), rules(text, RulePolicy.AS_DECLARED));
    assertEquals(List.of("certainty/effect-as-fact"), rules(text, without("species/*")));
  }

  @Test
  void aSentenceIsWrittenAnewThoughARuleThatIsOffObjects() {
    String text = "Burdock root oil completely cures hair loss.";
    RulePolicy off = without("magnitude/*", "novelty/*");
    assertEquals(List.of("certainty/effect-as-fact"), rules(text, off));
    assertNotNull(findings(text, off).get(0).rewrite());
    RulePolicy hypeAlone = without("magnitude/*", "certainty/*");
    assertEquals(List.of("novelty/hype"), rules(text, hypeAlone));
  }

  @Test
  void aRewriteStillAnswersToTheRulesThatAreOn() {
    String text = "Biotin tablets lower DHT levels.";
    assertEquals("fact/mechanism", rules(text, RulePolicy.AS_DECLARED).get(0));
    assertNull(findings(text, RulePolicy.AS_DECLARED).get(0).rewrite());
  }

  private static RulePolicy without(String... patterns) {
    return (rule, declared) ->
        List.of(patterns).stream().anyMatch(off -> new RulePattern(off).matches(rule))
            ? null
            : declared;
  }

  private static List<String> rules(String text, RulePolicy policy) {
    return findings(text, policy).stream().map(Finding::rule).toList();
  }

  private static List<Finding> findings(String text, RulePolicy policy) {
    return Distribution.checker()
        .check(Distribution.article(Format.TEXT, text), Distribution.TODAY, policy)
        .findings()
        .stream()
        .filter(finding -> finding.span() != null)
        .toList();
  }
}
