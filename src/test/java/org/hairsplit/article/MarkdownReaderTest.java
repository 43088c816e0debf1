package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void takesAFileApartIntoBlocks() {
    Article article =
        markdown(
            """
            # Does it work?

            One **small** trial,
            twelve men. [More](https://example.org/a)

            - First
            - Second

            > We saw hair.

            | Dose | Change |
            |------|--------|
            | 5 mg | *none* |

            ![Week 8](a.png)

            <p>Raw &amp; ready</p>
            """);
    assertEquals(
        List.of(
            "HEADING/CONTENT Does it work?",
            "PARAGRAPH/CONTENT One small trial, twelve men. More",
            "LIST_ITEM/CONTENT First",
            "LIST_ITEM/CONTENT Second",
            "QUOTATION/CONTENT We saw hair.",
            "TABLE_CELL/CONTENT Dose",
            "TABLE_CELL/CONTENT Change",
            "TABLE_CELL/CONTENT 5 mg",
            "TABLE_CELL/CONTENT none",
            "CAPTION/CONTENT Week 8",
            "PARAGRAPH/CONTENT Raw & ready"),
        ArticleFixtures.outline(article));
    assertEquals("&amp;", ArticleFixtures.source(article, "&"));
  }

  @Test
  void mapsBackThroughEscapesEntitiesAndLineEnds() {
    Article article = markdown("A \\*star\\* &copy; `co de`\r\n**bold**\r\nend\\\\x &amp;amp;\r\n");
    assertEquals("A *star* \u00a9 co de bold end\\x &amp;", article.blocks().get(0).text());
    assertEquals("\\*star\\*", ArticleFixtures.source(article, "*star*"));
    assertEquals("&copy;", ArticleFixtures.source(article, "\u00a9"));
    assertEquals("co de", ArticleFixtures.source(article, "co de"));
    assertEquals("bold**\r\nend", ArticleFixtures.source(article, "bold end"));
    assertEquals("end\\\\x", ArticleFixtures.source(article, "end\\x"));
    assertEquals("&amp;amp;", ArticleFixtures.source(article, "&amp;"));
  }

  @Test
  void keepsFrontMatterOutOfTheText() {
    Article article =
        markdown("---\r\ntitle: A title\r\ndate: 2025-05-14\r\ndraft: true\r\n---\r\nText.\r\n");
    assertEquals("A title", article.title());
    assertEquals(LocalDate.of(2025, 5, 14), article.published());
    assertEquals(List.of("PARAGRAPH/CONTENT Text."), ArticleFixtures.outline(article));
    assertEquals("Text.", ArticleFixtures.source(article, "Text."));
  }

  @Test
  void losesNoArticleToBrokenFrontMatter() {
    Article article = markdown("---\ntitle: [open\n---\n# Title\n\nText.\n");
    assertEquals("Title", article.title());
    assertEquals("Text.", article.blocks().get(1).text());
  }

  @Test
  void readsARuleAtTheTopAsNoFrontMatter() {
    assertEquals(2, markdown("---\n\nOne.\n\n---\n\nTwo.\n").blocks().size());
  }

  @Test
  void survivesMarksNestedBeyondReason() throws Exception {
    for (String mark : List.of("> ", "- ", "[", "*a ", "![", "_x *y ")) {
      byte[] bytes = (mark.repeat(50_000) + "deep").getBytes(StandardCharsets.UTF_8);
      try {
        ArticleFixtures.READER.read("a.md", Format.MARKDOWN, bytes);
      } catch (UnreadableArticleException e) {
        assertTrue(e.problem().message().contains("nested"), mark);
      }
    }
    assertThrows(
        UnreadableArticleException.class,
        () ->
            ArticleFixtures.READER.read(
                "a.md", Format.MARKDOWN, "***\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void leavesOutMarkupThatIsClosedAndKeepsWhatIsNot() {
    assertEquals(
        "Hair 1 grows 2 and 3 then 4 falls. <!X or <? y or <!-- z or <![CDATA[ v",
        markdown(
                "Hair <!-- a -->1 grows <!A b>2 and <? c ?>3 then <![CDATA[d]]>4 <!-->falls."
                    + " <!X or <? y or <!-- z or <![CDATA[ v\n")
            .blocks()
            .get(0)
            .text());
  }

  @Test
  void readsMarkupThatIsNeverClosedInTime() {
    for (String mark : List.of("<!A ", "<? ", "<!-- ", "<![CDATA[ ", "<a ", "`` ` ", "[a](<b ")) {
      String file = "Hair " + mark.repeat(60_000);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> markdown(file), mark);
    }
  }

  @Test
  void refusesATableOfMoreCellsThanTheParserTakes() {
    String table =
        "|" + "a|".repeat(2_000) + "\n|" + "-|".repeat(2_000) + "\n" + "|b\n".repeat(2_000);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    UnreadableArticleException refused =
        assertThrows(
            UnreadableArticleException.class,
            () -> ArticleFixtures.READER.read("a.md", Format.MARKDOWN, bytes));
    assertTrue(refused.problem().message().contains("too many cells"));
  }

  private static Article markdown(String text) {
    return ArticleFixtures.read(Format.MARKDOWN, text);
  }
}
