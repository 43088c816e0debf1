package org.hairsplit.article;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitationFinderTest {

  @Test
  void findsLinksToOtherSites() {
    Article article =
        ArticleFixtures.read(
            Format.HTML,
            """
            <link rel=canonical href="https://www.clinic.example/a"><p>
            <a href="https://Study.example/x/?utm_source=n&amp;id=7#top">a study</a>,
            <a href="#s">below</a>, <a href="mailto:a@b.example">mail</a>, <a href="/p">own</a>,
            <a href="https://clinic.example/b">own too</a>,
            <a href="https://www.facebook.com/sharer?u=1">share</a>, see https://bare.example/y.
            """);
    assertEquals(
        List.of(
            "LINK {url=https://study.example/x?id=7} a study",
            "LINK {url=https://bare.example/y} https://bare.example/y"),
        citations(article));
  }

  @Test
  void findsIdentifiersAndSpellsThemOneWay() {
    Article article =
        text(
            "See doi:10.1000/ABC.(5)x), PMID: 12345678, PMC1234567, nct01234567, ISRCTN12345678 and"
                + " ACTRN12612345678901 and EudraCT 2019-001234-56; https://doi.org/10.1000/Z9.");
    assertEquals(
        List.of(
            "IDENTIFIER {doi=10.1000/abc.(5)x} 10.1000/ABC.(5)x",
            "IDENTIFIER {pmid=12345678} PMID: 12345678",
            "IDENTIFIER {pmcid=PMC1234567} PMC1234567",
            "IDENTIFIER {nct=NCT01234567} nct01234567",
            "IDENTIFIER {isrctn=ISRCTN12345678} ISRCTN12345678",
            "IDENTIFIER {actrn=ACTRN12612345678901} ACTRN12612345678901",
            "IDENTIFIER {eudract=2019-001234-56} 2019-001234-56",
            "LINK {doi=10.1000/z9, url=https://doi.org/10.1000/Z9} https://doi.org/10.1000/Z9"),
        citations(article));
  }

  @Test
  void findsManyMarksAndManyBracketsInTime() {
    for (String file :
        List.of(
            "See 10.1000/a" + ")".repeat(200_000),
            "See https://bare.example/" + "/".repeat(300_000),
            "See https://bare.example/" + "(a))".repeat(50_000),
            "In " + "The ".repeat(4_500) + "2019.",
            "See clinicaltrialsregister.eu/" + "clinicaltrialsregister.eu/".repeat(20_000),
            IntStream.range(0, 40_000).mapToObj(i -> "10.1000/a" + i).collect(joining(" ")))) {
      String first = file.substring(0, 30);
      Article article = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text(file), first);
      assertFalse(first.contains("10.1000") && article.citations().isEmpty(), first);
    }
  }

  @Test
  void findsJournalsAndYears() {
    assertEquals(
        List.of(
            "JOURNAL {journal=Annals of Invented Medicine, year=2021} published in the Annals of"
                + " Invented Medicine in 2021"),
        citations(text("It was published in the Annals of Invented Medicine in 2021, we hear.")));
    assertEquals(
        List.of("JOURNAL {year=2002} (Doe et al., 2002)"),
        citations(text("It works (Doe et al., 2002) in mice.")));
    assertEquals(
        List.of(
            "JOURNAL {journal=International Journal of Combs, year=2013} 2013 study in the"
                + " International Journal of Combs"),
        citations(text("A 2013 study in the International Journal of Combs found hair.")));
    assertEquals(List.of(), citations(text("In 2013 the firm opened. Minoxidil came in 1988.")));
  }

  @Test
  void readsEntriesOfTheListOfSources() {
    Article article =
        ArticleFixtures.read(
            Format.MARKDOWN,
            "Text.\n\n## References\n\n1. Doe J. Combs. *J Combs*. 2019. [Link](https://pubmed.ncbi.nlm.nih.gov/12345/)\n"
                + "2. A title alone\n\n## After\n\nMore.\n");
    assertEquals(
        List.of(
            "LISTED {pmid=12345, url=https://pubmed.ncbi.nlm.nih.gov/12345, year=2019}"
                + " Doe J. Combs. J Combs. 2019. Link",
            "LISTED {} A title alone"),
        citations(article));
    assertEquals(
        List.of("Text.", "After", "More."), ArticleFixtures.texts(article, Block.Role.CONTENT));
  }

  @Test
  void cutsEachMarkOutOfTheFile() {
    Article article = text("One **(Doe &amp; Roe, 2002)** and [two *words*](https://a.example/).");
    for (Citation citation : article.citations()) {
      String cut = citation.span().cut(article.text());
      assertTrue(cut.equals("(Doe &amp; Roe, 2002)") || cut.equals("two *words*"), cut);
    }
    assertEquals(2, article.citations().size());
  }

  private static List<String> citations(Article article) {
    return article.citations().stream()
        .map(citation -> citation.kind() + " " + citation.identifiers() + " " + citation.text())
        .toList();
  }

  private static Article text(String text) {
    return ArticleFixtures.read(Format.TEXT, text);
  }
}
