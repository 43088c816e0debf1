package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {

  @Test
  void commentsOfMarkdownAreFoundInBlocksAndLines() {
    assertComments(
        Format.MARKDOWN,
        """
        ---
        title: A & B
        ---
        <!-- hairsplit-disable-file a/b -- why -->

        # Does it <!-- hairsplit-disable-line --> work?

        Text &amp; text.
        <!-- hairsplit-disable-next-line
             c/d,
             e/f -->
        More text, <!-- another comment --> and a tail. <!--hairsplit-enable-->

        > <!-- hairsplit-disable -->
        > Quoted.

        <div><!-- hairsplit-enable --><p>Raw</p></div>
        """,
        "hairsplit-disable-file a/b -- why",
        "hairsplit-disable-line",
        "hairsplit-disable-next-line c/d, e/f",
        "hairsplit-enable",
        "hairsplit-disable",
        "hairsplit-enable");
  }

  @Test
  void whatOnlyLooksLikeACommentIsNone() {
    assertComments(
        Format.MARKDOWN,
        """
        Write `<!-- hairsplit-disable -->` like this:

            <!-- hairsplit-disable-file -->

        ```html
        <!-- hairsplit-disable-line -->
        ```

        <script>let a = "<!-- hairsplit-disable -->";</script>
        """);
  }

  @Test
  void commentsOfAPageAreFoundWhereverTheyStand() {
    assertComments(
        Format.HTML,
        """
        <!-- hairsplit-disable-file a/* -->
        <!DOCTYPE html>
        <html><head><title>T</title><!-- hairsplit-disable-line --></head>
        <body><p>One &mdash; <!-- hairsplit-disable
        c/d --> two.</p><!-- no directive -->
        <table><tr><td>x</td><!-- hairsplit-enable --></tr></table>
        </body></html>
        <!-- hairsplit-disable-next-line -->
        """,
        "hairsplit-disable-file a/*",
        "hairsplit-disable-line",
        "hairsplit-disable c/d",
        "hairsplit-enable",
        "hairsplit-disable-next-line");
  }

  @Test
  void windowsLineEndsShiftNothing() {
    Article article =
        ArticleFixtures.read(
            Format.MARKDOWN, "Text.\r\n\r\n<!-- hairsplit-disable-next-line -->\r\nMore.\r\n");
    assertEquals(3, article.locate(article.comments().get(0).span()).line());
  }

  private static void assertComments(Format format, String text, String... expected) {
    Article article = ArticleFixtures.read(format, text);
    assertEquals(List.of(expected), article.comments().stream().map(Comment::text).toList());
    for (Comment comment : article.comments()) {
      String source = comment.span().cut(text);
      assertEquals("<!--", source.substring(0, 4));
      assertEquals("-->", source.substring(source.length() - 3));
    }
  }
}
