package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hairsplit.Distribution;
import org.hairsplit.article.Format;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.Severity;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

  /** No example here cites anything. */
  private static final RulePolicy QUIET =
      (rule, declared) -> rule.equals("article/no-sources") ? null : declared;

  private static final String HYPE = "This serum is a breakthrough.";

  @Test
  void theFindingIsThereWithoutAComment() {
    assertEquals(List.of("novelty/hype counts"), told(HYPE));
  }

  @Test
  void aCommentReachesItsOwnLine() {
    assertEquals(
        List.of("novelty/hype inline 1 “their word”"),
        told(HYPE + " <!-- hairsplit-disable-line novelty/hype -- their word -->"));
    assertEquals(
        List.of("novelty/hype counts", "novelty/hype inline 3 “why”"),
        told(HYPE + "\n\n" + HYPE + " <!-- hairsplit-disable-line novelty/hype -- why -->"));
  }

  @Test
  void aCommentReachesTheNextLineWithText() {
    String comment = "<!-- hairsplit-disable-next-line novelty/* -- why -->\n";
    String other = "<!-- hairsplit-disable-next-line novelty/hype -- twice -->\n";
    assertEquals(List.of("novelty/hype inline 1 “why”"), told(comment + HYPE));
    assertEquals(List.of("novelty/hype inline 1 “why”"), told(comment + "\n\n" + HYPE));
    assertEquals(
        List.of("suppression/unused counts", "novelty/hype inline 1 “why”"),
        told(comment + other + HYPE));
    assertEquals(
        List.of("suppression/unused counts", "novelty/hype counts"),
        told(comment + "Text.\n\n" + HYPE));
  }

  @Test
  void aBlockReachesFromCommentToComment() {
    String text =
        """
        %1$s

        <!-- hairsplit-disable novelty/hype -- quoted -->

        %1$s

        %1$s

        <!-- hairsplit-enable novelty/hype -->

        %1$s
        """;
    assertEquals(
        List.of(
            "novelty/hype counts",
            "novelty/hype inline 3 “quoted”",
            "novelty/hype inline 3 “quoted”",
            "novelty/hype counts"),
        told(text.formatted(HYPE)));
  }

  @Test
  void aRuleIsSwitchedOnAgainWithinABlockOfAll() {
    String text =
        """
        <!-- hairsplit-disable -- quoted -->
        %1$s

        <!-- hairsplit-enable novelty/hype -->
        %1$s
        """;
    assertEquals(
        List.of("novelty/hype inline 1 “quoted”", "novelty/hype counts"),
        told(text.formatted(HYPE)));
  }

  @Test
  void aFileCommentReachesWhatIsSaidOfTheWholeArticle() {
    String shop = "Buy now. ".repeat(3) + "It regrows hair. ".repeat(12);
    List<String> without = told(shop);
    assertTrue(without.contains("article/no-harms counts"), () -> "" + without);
    List<String> with = told(shop + "\n\n<!-- hairsplit-disable-file article/* -- a stub -->");
    assertTrue(with.contains("article/no-harms inline 3 “a stub”"), () -> "" + with);
    List<String> block = told("<!-- hairsplit-disable article/* -- no -->\n\n" + shop);
    assertTrue(block.contains("article/no-harms counts"), () -> "" + block);
  }

  @Test
  void htmlHasTheSameComments() {
    assertEquals(
        List.of("novelty/hype inline 2 “why”"),
        told(
            Format.HTML,
            "<p>One &amp; two.</p>\n<!-- hairsplit-disable-next-line novelty/hype -- why -->\n<p>"
                + HYPE
                + "</p>"));
  }

  @Test
  void whatIsSuppressedCostsNoPoints() {
    Assessment plain = check(Format.MARKDOWN, HYPE, QUIET);
    Assessment silenced =
        check(Format.MARKDOWN, HYPE + "\n\n<!-- hairsplit-disable-file -- why -->", QUIET);
    assertTrue(plain.score().points() < silenced.score().points());
    Assessment off = check(Format.MARKDOWN, HYPE, off("novelty/"));
    assertEquals(off.score().points(), silenced.score().points());
  }

  @Test
  void aCommentThatSuppressesNothingIsAFinding() {
    assertFault(
        "suppression/unused WARNING 3:1",
        "“hairsplit-disable-line novelty/hype” suppresses nothing: no finding of novelty/hype is"
            + " there.",
        "Delete it.",
        "Text.\n\n<!-- hairsplit-disable-line novelty/hype -- why -->");
    assertFault(
        "suppression/unused WARNING 1:7",
        "“hairsplit-disable-file” suppresses nothing: no finding is there.",
        "Delete it.",
        "Text. <!-- hairsplit-disable-file -- why -->");
    assertFault(
        "suppression/unused WARNING 1:7",
        "“hairsplit-enable” ends nothing: no finding is suppressed before.",
        "Delete it.",
        "Text. <!-- hairsplit-enable -->");
  }

  @Test
  void aRuleThatThereIsNotIsAFinding() {
    assertFault(
        "suppression/unknown-rule WARNING 1:7",
        "There is no rule “novelty/hipe” that could be suppressed.",
        "Write “novelty/hype”.",
        "Text. <!-- hairsplit-disable-line novelty/hipe -- why -->");
    assertFault(
        "suppression/unknown-rule WARNING 1:7",
        "There is no rule “hedges/*” that could be suppressed.",
        "Write the id of a finding, such as the report gives it; a reason follows --.",
        "Text. <!-- hairsplit-disable-file hedges/* -- why -->");
  }

  @Test
  void aCommentWithoutAReasonIsANote() {
    assertFault(
        "suppression/no-reason INFO 1:31",
        "“hairsplit-disable-line novelty/hype, novelty/first” gives no reason.",
        "Write “hairsplit-disable-line novelty/hype, novelty/first -- REASON”.",
        HYPE + " <!-- hairsplit-disable-line novelty/hype, novelty/first -->");
  }

  @Test
  void aMistypedCommentIsAFinding() {
    assertFault(
        "suppression/unknown-comment WARNING 1:7",
        "There is no comment “hairsplit-disable-nextline”, so it suppresses nothing.",
        "Write “hairsplit-disable-next-line”.",
        "Text. <!-- hairsplit-disable-nextline novelty/hype -- why -->");
    assertFault(
        "suppression/unknown-comment WARNING 1:7",
        "There is no comment “hairsplit-ignore”, so it suppresses nothing.",
        "Write “hairsplit-disable-next-line RULE -- REASON”, or delete it.",
        "Text. <!-- hairsplit-ignore -->");
  }

  @Test
  void aSwitchedOffRuleLeavesNoFindingAndALoudOneIsLoud() {
    assertEquals(List.of(), check(Format.MARKDOWN, HYPE, off("novelty/")).findings());
    RulePolicy loud =
        (rule, declared) ->
            rule.equals("novelty/hype") ? Severity.ERROR : QUIET.severity(rule, declared);
    assertEquals(Severity.ERROR, check(Format.MARKDOWN, HYPE, loud).findings().get(0).severity());
    String idle = "Text. <!-- hairsplit-disable-file -- why -->";
    assertEquals(List.of(), check(Format.MARKDOWN, idle, off("suppression/")).findings());
  }

  @Test
  void findingsKeepTheirFingerprints() {
    Finding plain = check(Format.MARKDOWN, HYPE, QUIET).findings().get(0);
    Finding silenced =
        check(Format.MARKDOWN, "<!-- hairsplit-disable-file -- why -->\n\n" + HYPE, QUIET)
            .findings()
            .get(0);
    assertNull(plain.suppression());
    assertEquals(plain.fingerprint(), silenced.fingerprint());
  }

  @Test
  void manyCommentsTakeLittleTime() {
    String stacked = "<!-- hairsplit-disable-next-line novelty/hype -- x -->\n";
    String lines = HYPE + " <!-- hairsplit-disable-line novelty/hype -- x -->\n\n";
    String ends = "<!-- hairsplit-enable novelty/hype -->\n\n";
    for (String text :
        List.of(
            stacked.repeat(3_000) + HYPE,
            (stacked.repeat(3) + HYPE + "\n\n").repeat(800),
            lines.repeat(1_500),
            HYPE + "\n\n" + ends.repeat(3_000))) {
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> told(text), text.substring(0, 60));
    }
  }

  @Test
  void aNameOfAMillionLettersIsToldInBrief() {
    String name = "novelty/" + "a".repeat(1_000_000);
    for (String comment :
        List.of("disable-line " + name + " --", "disable-file " + name, "ignore" + name)) {
      String text = "Text. <!-- hairsplit-" + comment + " -->";
      List<Finding> faults =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> check(Format.MARKDOWN, text, QUIET).findings());
      assertFalse(faults.isEmpty(), comment.substring(0, 20));
      faults.forEach(fault -> assertTrue(fault.message().length() < 250, fault.rule()));
    }
  }

  private static void assertFault(String head, String message, String suggestion, String text) {
    Assessment assessment = check(Format.MARKDOWN, text, QUIET);
    Finding fault =
        assessment.findings().stream()
            .filter(finding -> head.startsWith(finding.rule() + " "))
            .findFirst()
            .orElseThrow(() -> new AssertionError("" + assessment.findings()));
    assertEquals(
        head,
        fault.rule()
            + " "
            + fault.severity()
            + " "
            + assessment.article().locate(Objects.requireNonNull(fault.span())));
    assertEquals(message, fault.message());
    assertEquals(suggestion, fault.suggestion());
  }

  private static List<String> told(String markdown) {
    return told(Format.MARKDOWN, markdown);
  }

  private static List<String> told(Format format, String text) {
    return check(format, text, QUIET).findings().stream()
        .map(finding -> finding.rule() + " " + told(finding.suppression()))
        .toList();
  }

  private static String told(Suppression suppression) {
    return suppression == null
        ? "counts"
        : "inline " + suppression.line() + " “" + suppression.reason() + "”";
  }

  private static RulePolicy off(String rules) {
    return (rule, declared) -> rule.startsWith(rules) ? null : QUIET.severity(rule, declared);
  }

  private static Assessment check(Format format, String text, RulePolicy policy) {
    return Distribution.checker()
        .check(Distribution.article(format, text), Distribution.TODAY, policy);
  }
}
