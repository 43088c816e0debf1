package org.hairsplit.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimExtractorTest {

  @Test
  void negationIsReadInEitherApostrophe() {
    for (String not : List.of("isn't", "isn’t", "is not")) {
      Claim claim = claim("Minoxidil " + not + " FDA-approved for alopecia areata.", "regulatory");
      assertEquals(Polarity.NEGATED, claim.polarity(), not);
      assertTrue(claim.text().startsWith("is"), claim.text());
    }
  }

  @Test
  void whatIsNotDeniedIsAffirmed() {
    Claim claim = claim("Olumiant is FDA-approved for alopecia areata.", "regulatory");
    assertEquals(Polarity.AFFIRMED, claim.polarity());
    assertEquals(List.of("alopecia-areata"), claim.conditions());
  }

  @ParameterizedTest
  @CsvSource({
    "Minoxidil regrows hair., ASSERTED",
    "Minoxidil may regrow hair., HEDGED",
    "Minoxidil will regrow hair., PROJECTED",
    "Does minoxidil regrow hair?, QUESTIONED"
  })
  void modalityIsRead(String text, Modality modality) {
    assertEquals(modality, claim(text, "efficacy").modality());
  }

  @Test
  void aHedgeInAnotherClauseDoesNotReachTheClaim() {
    Claim claim = claim("It may sting, but minoxidil regrows hair.", "efficacy");
    assertEquals(Modality.ASSERTED, claim.modality());
  }

  @Test
  void yearsAndUnitsAreRead() {
    Claim market = claim("ALY-101 will be available by 2028.", "timeline");
    assertEquals(List.of(new Quantity(2028, "year")), market.values());
    Claim density = claim("It improves hair density by 18.6%.", "efficacy");
    assertEquals(List.of(new Quantity(18.6, "percent")), density.values());
    assertTrue(density.text().endsWith("18.6%"), density.text());
  }

  @Test
  void theNumberOfANameIsNoValue() {
    Claim claim = claim("ALY-101 is in a Phase IIa trial.", "stage");
    assertEquals(EvidenceStage.PHASE_2, claim.stage());
    assertEquals(List.of(), claim.values());
  }

  @ParameterizedTest
  @CsvSource({
    "Olumiant, baricitinib",
    "olumiant, baricitinib",
    "Baricitinib, baricitinib",
    "Litfulo, ritlecitinib",
    "PF-06651600, ritlecitinib",
    "ALY-101, aly-101",
    "ALY101, aly-101",
    "JAK1 siRNA, aly-101",
    "HairMax, hairmax"
  })
  void everyNameOfATreatmentStandsForIt(String name, String id) {
    Claim claim = claim(name + " is FDA-approved for hair loss.", "regulatory");
    assertEquals(List.of(id), claim.interventions());
  }

  @Test
  void aPronounSpeaksOfTheTreatmentBefore() {
    List<Claim> claims = claims("Minoxidil is old. It stimulates hair growth.");
    assertEquals(List.of("minoxidil"), last(claims).interventions());
  }

  @Test
  void aHeadingSpeaksForItsSection() {
    String text =
        "## Finasteride\n\nThis drug stimulates hair growth.\n\n"
            + "## Minoxidil\n\nThis drug stimulates hair growth.\n";
    List<Claim> effects =
        claims(Distribution.article(Format.MARKDOWN, text)).stream()
            .filter(claim -> claim.kind() == ClaimKind.EFFICACY)
            .toList();
    assertEquals(
        List.of(List.of("finasteride"), List.of("minoxidil")),
        effects.stream().map(Claim::interventions).toList());
  }

  @Test
  void animalsCarryOverToTheNextSentence() {
    List<Claim> claims = claims("Minoxidil was tested in mice. It stimulates hair growth.");
    assertEquals(Population.ANIMAL, last(claims).population());
  }

  @Test
  void peopleDoNotCarryOver() {
    List<Claim> claims = claims("Minoxidil was tested in women. It stimulates hair growth.");
    assertEquals(Population.UNSPECIFIED, last(claims).population());
  }

  @Test
  void onlyEffectsAndMechanismsHaveAStrength() {
    assertEquals(3, claim("Minoxidil regrows hair.", "efficacy").strength());
    assertEquals(2, claim("Minoxidil may regrow hair.", "efficacy").strength());
    assertEquals(null, claim("ALY-101 is in a Phase IIa trial.", "stage").strength());
  }

  @Test
  void claimsAreNumberedInTheOrderOfTheArticle() {
    List<Claim> claims = claims("Minoxidil regrows hair. Olumiant is FDA-approved for hair loss.");
    assertTrue(claims.size() >= 2, claims.toString());
    for (int i = 0; i < claims.size(); i++) {
      assertEquals("c" + (i + 1), claims.get(i).id());
      assertTrue(i == 0 || claims.get(i - 1).span().start() <= claims.get(i).span().start());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void spansCutTheWordsOutOfEveryFormat(Format format) {
    String text =
        switch (format) {
          case HTML ->
              "<html><body><p>Minoxidil <b>isn&rsquo;t</b> <a href='/x?a=1&amp;b=2'>FDA&#8209;approved"
                  + "</a> for\r\n<em>alopecia</em>&nbsp;areata.</p>\r\n"
                  + "<p>It im<i>proves</i> hair\r\ndensity by 18.6 hairs/cm&sup2;.</p></body></html>";
          case MARKDOWN ->
              "---\r\ntitle: A test\r\n---\r\n\r\nMinoxidil **isn&rsquo;t** [FDA-approved](/x) for\r\n"
                  + "*alopecia* areata.\r\n\r\nIt im*proves* hair\r\ndensity by 18.6 hairs/cm&sup2;.\r\n";
          case TEXT ->
              "Minoxidil isn’t FDA-approved for alopecia areata.\r\n\r\n"
                  + "It improves hair density by 18.6 hairs/cm².\r\n";
        };
    Article article = Distribution.article(format, text);
    List<Claim> claims = claims(article);
    assertTrue(claims.size() >= 2, claims.toString());
    for (Claim claim : claims) {
      assertEquals(letters(claim.text()), letters(plain(format, claim.span().cut(text))));
      assertTrue(claim.sentence().contains(claim.span()));
    }
  }

  @Test
  void aSourceListMakesNoClaim() {
    String text =
        "# Minoxidil\n\nMinoxidil may regrow hair.\n\n## References\n\n"
            + "1. Doe J. Minoxidil regrows hair in all men. J Hair. 2019.\n";
    int sources = text.indexOf("## References");
    for (Claim claim : claims(Distribution.article(Format.MARKDOWN, text))) {
      assertTrue(claim.span().end() < sources, claim.text());
    }
  }

  private static String plain(Format format, String cut) {
    return switch (format) {
      case HTML -> Jsoup.parseBodyFragment(cut).wholeText();
      case MARKDOWN ->
          Jsoup.parseBodyFragment(cut.replaceAll("\\]\\([^)]*\\)", "]").replaceAll("[*\\[\\]]", ""))
              .wholeText();
      case TEXT -> cut;
    };
  }

  /** Blanks and line breaks, soft or hard, aside. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").trim();
  }

  private static Claim claim(String text, String kind) {
    List<Claim> claims = claims(text);
    return claims.stream()
        .filter(claim -> claim.kind().name().equalsIgnoreCase(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + claims));
  }

  private static List<Claim> claims(String text) {
    return claims(Distribution.article(Format.TEXT, text));
  }

  private static List<Claim> claims(Article article) {
    return Distribution.checker().extract(article).claims().stream()
        .map(ExtractedClaim::claim)
        .toList();
  }

  private static Claim last(List<Claim> claims) {
    assertFalse(claims.isEmpty());
    return claims.get(claims.size() - 1);
  }
}
