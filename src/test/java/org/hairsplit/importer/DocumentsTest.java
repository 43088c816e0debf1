package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  @TempDir Path folder;

  @Test
  void aPaperOfPubMedCentralIsReadWithoutWhatItSaysOfOthers() throws Exception {
    Source paper = Imported.fixture("article.xml").get(0);
    assertEquals("pmid-99000051", paper.id());
    assertEquals("Exosome lotion in pattern hair loss: an open-label study", paper.title());
    assertEquals(
        Map.of(
            "doi", "10.9999/ojit.2022.51",
            "pmid", "99000051",
            "pmcid", "PMC9900051",
            "nct", "NCT09990009"),
        paper.identifiers());
    assertEquals("open-label-trial", paper.kind());
    assertEquals(EvidenceStage.OBSERVATIONAL, paper.stage());
    assertEquals(2022, paper.year());
    assertEquals(39, paper.participants());
    assertEquals("Lotion Makers Ltd", paper.funding());
    assertTrue(paper.interventions().contains("exosomes"), paper.interventions().toString());
    assertEquals(
        """
        Objective: To see what the lotion does.
        Results: Density rose by 9.5 hairs per cm2 (NCT09990009).
        Shedding fell in 30 of them.
        Two had itching.
        Without a control group nothing is proven.""",
        paper.says());
  }

  @Test
  void aPressReleaseIsKnownByWhereItStands() throws Exception {
    Source release = Imported.fixture("release.html").get(0);
    assertEquals("url-prnewswire-com-news-releases-invented-pharma-300-html", release.id());
    assertEquals("press-release", release.kind());
    assertEquals(EvidenceStage.PHASE_2, release.stage());
    assertEquals(2023, release.year());
    assertEquals(120, release.participants());
    assertEquals("PR Newswire", release.publisher());
    assertEquals(List.of("androgenetic-alopecia"), release.conditions());
    assertFalse(release.says().contains("Cookie"), release.says());
    assertFalse(release.says().contains("Sign in"), release.says());
    assertTrue(release.says().contains("a difference that was not significant"));
  }

  @Test
  void aJournalsPageIsReadByItsCitationTags() throws Exception {
    Source paper = Imported.fixture("journal.html").get(0);
    assertEquals("pmid-99000061", paper.id());
    assertEquals("Creatine and hair: a cross-sectional survey", paper.title());
    assertEquals("Journal of Invented Trichology", paper.publisher());
    assertEquals("observational", paper.kind());
    assertEquals(412, paper.participants());
    assertEquals("No association with hair loss was seen among users.", paper.says());
  }

  @Test
  void aTextHasItsFirstLineForATitle() throws Exception {
    Source note = Imported.fixture("note.txt").get(0);
    assertEquals(
        "Ketoconazole shampoo and hair density: notes of a retrospective study", note.title());
    assertEquals("doi-10-9999-notes-2012-3", note.id());
    assertEquals("observational", note.kind());
    assertEquals(Source.GUESSED, note.checked());
    assertEquals(58, note.participants());
    assertTrue(note.says().contains("No patient had a control wash."), note.says());
  }

  @Test
  void aPdfIsReadWithTheLargestPrintAsItsTitle() throws Exception {
    Path file = folder.resolve("paper.pdf");
    Documents.pdf(
        file,
        List.of("Biotin for thin hair: a double-blind", "trial in women"),
        List.of(
            "Journal of Invented Trichology 2021. https://doi.org/10.9999/JIT.2021.77",
            "Abstract",
            "A total of 60 women were random-",
            "ized to biotin or placebo. Counts did",
            "not differ.",
            "Introduction",
            "Everybody says that biotin cures all.",
            "Results",
            "Hair grew by 2 percent in both groups.",
            "References",
            "1. Somebody else's work."));
    Source paper = Imported.read(file).get(0);
    assertEquals("Biotin for thin hair: a double-blind trial in women", paper.title());
    assertEquals("doi-10-9999-jit-2021-77", paper.id());
    assertEquals("randomized-trial", paper.kind());
    assertEquals(60, paper.participants());
    assertTrue(paper.says().contains("60 women were randomized to biotin"), paper.says());
    assertTrue(paper.says().contains("Hair grew by 2 percent in both groups."), paper.says());
    assertFalse(paper.says().contains("cures all"), paper.says());
    assertFalse(paper.says().contains("Somebody else"), paper.says());
  }

  @Test
  void aWordDocumentIsReadWithItsProperties() throws Exception {
    Path file = folder.resolve("manuscript.docx");
    Documents.docx(
        file,
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Results</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">Red light was tried in </w:t></w:r>"
            + "<w:r><w:t>24 men; six saw more hair.</w:t></w:r></w:p>");
    Source paper = Imported.read(file).get(0);
    assertEquals("Red light on bald heads: a pilot study", paper.title());
    assertEquals("open-label-trial", paper.kind());
    assertEquals(24, paper.participants());
    assertEquals("Red light was tried in 24 men; six saw more hair.", paper.says());
  }
}
