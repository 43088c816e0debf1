package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

  @Test
  void readsALineAsABlock() {
    Article article =
        text(
            """
            Can light regrow hair?

            Published on May 14, 2025

            A trial of forty women found a small change. It lasted half a year.
            Nobody asked the men.

            What we do not know

              \u2022 Whether it lasts
              2) Whether it harms

            | Dose | Change |
            |---|---|
            | 5 mg | none |

            > A quotation.
            """);
    assertEquals(
        List.of(
            "HEADING/CONTENT Can light regrow hair?",
            "HEADING/BOILERPLATE Published on May 14, 2025",
            "PARAGRAPH/CONTENT A trial of forty women found a small change. It lasted half a year.",
            "PARAGRAPH/CONTENT Nobody asked the men.",
            "HEADING/CONTENT What we do not know",
            "LIST_ITEM/CONTENT Whether it lasts",
            "LIST_ITEM/CONTENT Whether it harms",
            "TABLE_CELL/CONTENT Dose",
            "TABLE_CELL/CONTENT Change",
            "TABLE_CELL/CONTENT 5 mg",
            "TABLE_CELL/CONTENT none",
            "QUOTATION/CONTENT A quotation."),
        ArticleFixtures.outline(article));
    assertEquals("Can light regrow hair?", article.title());
    assertEquals(LocalDate.of(2025, 5, 14), article.published());
  }

  @Test
  void takesTheDateOfALineThatIsLittleElse() {
    for (String line :
        List.of(
            "Last updated on May 14, 2025",
            "By Dr. Jane Roe | May 14, 2025 | 6 minutes to read",
            "By Jane Roe, MD. Published 14 May 2025",
            "2025-05-14")) {
      Article article = text("A title\n\n" + line + "\n\nA small trial found a small change.\n");
      assertEquals(LocalDate.of(2025, 5, 14), article.published(), line);
    }
  }

  @Test
  void takesNoDateFromProse() {
    for (String line :
        List.of(
            "The agency licensed the tablet on May 14, 2025.",
            "The agency licensed the tablet on May 14, 2025",
            "Licensed on May 14, 2025.",
            "The first of forty women came on May 14, 2025, and the last a year later")) {
      assertNull(text("A title\n\n" + line + "\n\nMore text.\n").published(), line);
    }
  }

  @Test
  void joinsWrappedLines() {
    Article article =
        text(
            "The follicles of the forty women in the trial were counted\r\n"
                + "by hand, twice, before the first dose and again after it. A\r\n"
                + "third count was planned.\r\n\r\n"
                + "- The first item of the list is also longer than one line\r\n"
                + "  can hold.\r\n- Second\r\n");
    assertEquals(3, article.blocks().size(), ArticleFixtures.outline(article).toString());
    assertEquals("counted\r\nby", ArticleFixtures.source(article, "counted by"));
    assertEquals(
        "The first item of the list is also longer than one line can hold.",
        article.blocks().get(1).text());
  }

  @Test
  void keepsMarkupOutOfTheWords() {
    Article article =
        text(
            """
            ## A **bold** claim

            It __may__ work ([see](https://example.org/x){:rel="nofollow"}) \\[sic\\] for 2*3 and snake_case_names.
            [1]: https://example.org/y
            """);
    assertEquals("A bold claim", article.blocks().get(0).text());
    assertEquals(
        "It may work (see) [sic] for 2*3 and snake_case_names.", article.blocks().get(1).text());
    assertEquals("[1]: https://example.org/y", article.blocks().get(2).text());
    assertEquals("\\[sic\\]", ArticleFixtures.source(article, "[sic]"));
  }

  @Test
  void readsLargeFilesInTime() {
    for (String line :
        List.of(
            "a | b\n",
            "word word word word word word word word\n",
            "Aa Bb Cc ",
            "* a\n",
            "(Aaaa 19")) {
      String file = line.repeat(200_000 / line.length());
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text(file), line);
    }
  }

  private static Article text(String text) {
    return ArticleFixtures.read(Format.TEXT, text);
  }
}
