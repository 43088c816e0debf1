package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  @Test
  void takesAPageApartIntoBlocks() {
    Article article =
        html(
            """
            <h2>Does it work?</h2><p>One <b>small</b> trial.<br>Twelve men.</p>
            <ul><li>First<li><p>Second</p></ul>
            <table><caption>Counts</caption><tr><th>Dose<td>5&nbsp;mg</table>
            <blockquote><p>We saw hair.</p></blockquote>
            <figure><figcaption>Week 8</figcaption></figure>
            """);
    assertEquals(
        List.of(
            "HEADING/CONTENT Does it work?",
            "PARAGRAPH/CONTENT One small trial. Twelve men.",
            "LIST_ITEM/CONTENT First",
            "LIST_ITEM/CONTENT Second",
            "CAPTION/CONTENT Counts",
            "TABLE_CELL/CONTENT Dose",
            "TABLE_CELL/CONTENT 5 mg",
            "QUOTATION/CONTENT We saw hair.",
            "CAPTION/CONTENT Week 8"),
        ArticleFixtures.outline(article));
  }

  @Test
  void mapsBackThroughEntitiesMarkupAndLineEnds() {
    Article article = html("<p>Hair &amp; scalp,\r\n  <i>re</i>growth &lt;5&#37; &notit</p>");
    assertEquals("Hair & scalp, regrowth <5% \u00acit", article.blocks().get(0).text());
    assertEquals("&amp;", ArticleFixtures.source(article, "&"));
    assertEquals("re</i>growth", ArticleFixtures.source(article, "regrowth"));
    assertEquals("&lt;5&#37;", ArticleFixtures.source(article, "<5%"));
    assertEquals("&notit", ArticleFixtures.source(article, "\u00acit"));
    assertEquals("scalp,\r\n  <i>re", ArticleFixtures.source(article, "scalp, re"));
  }

  @Test
  void takesTitleAndDateFromTheHead() {
    Article article =
        html(
            """
            <title>Short title of a page | Example Clinic</title>
            <script type="application/ld+json">{"datePublished": "2024-03-02T10:00:00Z"}</script>
            <p>Text.""");
    assertEquals("Short title of a page", article.title());
    assertEquals(LocalDate.of(2024, 3, 2), article.published());
  }

  @Test
  void tellsFurnitureByTagAndByHint() {
    Article article =
        html(
            """
            <nav>Home Shop</nav><header>Site name</header>
            <div class="page with-sidebar"><main><article><header><h1>Title</h1></header>
            <p>Some real text of the article, long enough to be the main part of this page.</p>
            <div class="related-posts"><p>Another page</p></div>
            <div class="interrelated"><p>Kept.</p></div></article></main>
            <aside>Offer</aside></div><div id="cookie-notice">We use cookies</div>
            <footer>Imprint</footer>
            """);
    assertEquals(
        List.of(
            "Title",
            "Some real text of the article, long enough to be the main part of this page.",
            "Kept."),
        ArticleFixtures.texts(article, Block.Role.CONTENT));
    assertEquals(
        List.of("Home Shop", "Site name", "Another page", "Offer", "We use cookies", "Imprint"),
        ArticleFixtures.texts(article, Block.Role.BOILERPLATE));
  }

  @Test
  void keepsAPageThatIsOneForm() {
    Article article = html("<form class=page><p>All the text of a page built long ago.</form>");
    assertEquals(
        List.of("All the text of a page built long ago."),
        ArticleFixtures.texts(article, Block.Role.CONTENT));
  }

  @Test
  void readsPagesNestedBeyondReason() {
    for (String tag : List.of("div", "b", "blockquote", "table><tr><td", "span class=menu")) {
      String page = ("<" + tag + ">").repeat(100_000) + "Deep down.";
      Article article = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(page), tag);
      assertEquals("Deep down.", article.blocks().get(0).text(), tag);
    }
  }

  @Test
  void leavesOutWhatNoReaderSees() {
    String seen = "<p>Forty women took part in the trial, and a few of them saw some change.</p>";
    Article article =
        html(
            seen
                + "<p hidden>Not shown.</p><p style='color: red; Display:none'>Nor this.</p>"
                + "<p style='display:block'>Seen.</p>One <b hidden>or two</b> words.");
    assertEquals(
        List.of(
            "Forty women took part in the trial, and a few of them saw some change.",
            "Seen.",
            "One words."),
        ArticleFixtures.texts(article, Block.Role.CONTENT));
  }

  @Test
  void keepsAPageThatAScriptShowsWhenItIsReady() {
    assertEquals(1, html("<body style='display:none'><p>All the text.").blocks().size());
    assertEquals(1, html("<div hidden><p>All the text.</p></div>").blocks().size());
  }

  @Test
  void keepsWhatIsHiddenFromListenersOnly() {
    assertEquals(
        2, html("<p>Some text.</p><p aria-hidden=true>A picture of hair.").blocks().size());
  }

  @Test
  void readsATitleOfManyBlanksInTime() {
    for (String form :
        List.of("<meta property=og:title content='%s'><p>Text.", "<h1>%s</h1>Text.")) {
      String page = form.formatted("A long title" + " &nbsp;\t".repeat(100_000) + "goes on");
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(page), form);
    }
    assertEquals(
        "A long title",
        html("<meta property=og:title content='A  long\n title  |  Clinic'><p>Text.").title());
  }

  private static Article html(String text) {
    return ArticleFixtures.read(Format.HTML, text);
  }
}
