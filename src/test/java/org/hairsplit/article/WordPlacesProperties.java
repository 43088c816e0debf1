package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hairsplit.text.Span;
import org.jsoup.parser.Parser;

/** Whatever the markup, each plain word maps back to its own letters in the file. */
class WordPlacesProperties {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** A word as written in the file, and the words it reads as. */
  record Written(String source, String plain) {}

  @Property(tries = 300)
  void everyWordOfHtmlMapsBackToItself(@ForAll("htmlArticles") List<List<Written>> paragraphs) {
    StringBuilder file = new StringBuilder("<body>\r\n");
    for (List<Written> words : paragraphs) {
      file.append("<p>").append(join(words)).append("</p>\r\n");
    }
    check(ArticleFixtures.read(Format.HTML, file.toString()), paragraphs, Format.HTML);
  }

  @Property(tries = 300)
  void everyWordOfMarkdownMapsBackToItself(
      @ForAll("markdownArticles") List<List<Written>> paragraphs) {
    StringBuilder file = new StringBuilder();
    for (List<Written> words : paragraphs) {
      file.append("start ").append(join(words)).append("\r\n\r\n");
    }
    check(
        ArticleFixtures.read(Format.MARKDOWN, file.toString()),
        startingWith("start", paragraphs),
        Format.MARKDOWN);
  }

  @Property(tries = 300)
  void everyWordOfTextMapsBackToItself(@ForAll("textArticles") List<List<Written>> paragraphs) {
    StringBuilder file = new StringBuilder();
    for (List<Written> words : paragraphs) {
      file.append("start ");
      words.forEach(word -> file.append(word.source()).append(' '));
      file.append("\r\n\r\n");
    }
    check(
        ArticleFixtures.read(Format.TEXT, file.toString()),
        startingWith("start", paragraphs),
        Format.TEXT);
  }

  @Property(tries = 500)
  void readsAnyTextInAnyFormatWithinItsBounds(
      @ForAll("scraps") String text, @ForAll Format format) {
    Article article = ArticleFixtures.read(format, "word " + text);
    for (Block block : article.blocks()) {
      assertTrue(block.inFile().end() <= article.text().length());
      assertEquals(block.text().strip(), block.text());
    }
  }

  @Provide
  Arbitrary<List<List<Written>>> htmlArticles() {
    return articles(
        word(),
        word().map(w -> new Written("<b>" + w.source() + "</b>", w.plain())),
        word().map(w -> new Written("<a href='/x?a=1&amp;b=2'>" + w.source() + "</a>", w.plain())),
        word().map(w -> new Written(w.source() + "<!-- x -->y", w.plain() + "y")),
        entity(),
        Arbitraries.of(
            new Written("a&ltb", "a<b"),
            new Written("x&nope;y", "x&nope;y"),
            new Written("&", "&")));
  }

  @Provide
  Arbitrary<List<List<Written>>> markdownArticles() {
    return articles(
        word(),
        word().map(w -> new Written("**" + w.source() + "**", w.plain())),
        word().map(w -> new Written("[" + w.source() + "](/x)", w.plain())),
        word().map(w -> new Written("`" + w.source() + "`", w.plain())),
        word().map(w -> new Written("\\*" + w.source() + "\\_", "*" + w.plain() + "_")),
        word().map(w -> new Written("\\\\" + w.source(), "\\" + w.plain())),
        entity());
  }

  @Provide
  Arbitrary<List<List<Written>>> textArticles() {
    return markdownArticles();
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<table>",
            "<td>",
            "&",
            "&amp;",
            "&#0;",
            "\r\n",
            "\n",
            "\r",
            "\n\n",
            "**",
            "_",
            "[",
            "](",
            ")",
            "|",
            "---",
            "# ",
            "- ",
            "> ",
            "`",
            "```\n",
            "\\",
            "<!--",
            "-->",
            "<br>",
            "a",
            "b c",
            "1. ",
            "\u00a0",
            "\ud83d\ude00",
            "\ud83d",
            "{:",
            "}",
            "Sources",
            "Related posts",
            "    x",
            "[^1]: y",
            "!",
            "<script>",
            "</script>",
            "\t")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts).replace("\ud83d", "\ud83d\ude00"));
  }

  @SafeVarargs
  private static Arbitrary<List<List<Written>>> articles(Arbitrary<Written>... forms) {
    Arbitrary<Written> any = Arbitraries.oneOf(List.of(forms));
    return any.list().ofMinSize(1).ofMaxSize(12).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<Written> word() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(9)
        .map(letters -> new Written(letters, letters));
  }

  private static Arbitrary<Written> entity() {
    Arbitrary<Written> entities =
        Arbitraries.of(
            new Written("&amp;", "&"),
            new Written("&eacute;", "\u00e9"),
            new Written("&#8217;", "\u2019"),
            new Written("&#x3b1;", "\u03b1"),
            new Written("&hellip;", "\u2026"));
    return Combinators.combine(word(), entities, word())
        .as(
            (a, e, b) ->
                new Written(
                    a.source() + e.source() + b.source(), a.plain() + e.plain() + b.plain()));
  }

  private static String join(List<Written> words) {
    StringBuilder text = new StringBuilder();
    String[] gaps = {" ", "\r\n", "  ", "\n "};
    for (int i = 0; i < words.size(); i++) {
      text.append(i == 0 ? "" : gaps[i % gaps.length]).append(words.get(i).source());
    }
    return text.toString();
  }

  private static List<List<Written>> startingWith(String first, List<List<Written>> paragraphs) {
    List<List<Written>> longer = new ArrayList<>();
    for (List<Written> words : paragraphs) {
      List<Written> more = new ArrayList<>(List.of(new Written(first, first)));
      more.addAll(words);
      longer.add(more);
    }
    return longer;
  }

  private static void check(Article article, List<List<Written>> paragraphs, Format format) {
    assertEquals(
        paragraphs.size(), article.blocks().size(), ArticleFixtures.outline(article).toString());
    for (int i = 0; i < paragraphs.size(); i++) {
      Block block = article.blocks().get(i);
      List<String> expected = paragraphs.get(i).stream().map(Written::plain).toList();
      assertEquals(String.join(" ", expected), block.text());
      Matcher word = WORD.matcher(block.text());
      while (word.find()) {
        String cut = block.map().toFile(new Span(word.start(), word.end())).cut(article.text());
        assertEquals(word.group(), stripped(cut, format), cut);
      }
    }
  }

  /** Markup aside, entities decoded: what a reader would see of the cut. */
  private static String stripped(String cut, Format format) {
    if (format == Format.HTML) {
      return Parser.unescapeEntities(cut.replaceAll("<!--.*?-->|<[^>]*>", ""), false);
    }
    return Parser.unescapeEntities(cut.replaceAll("\\\\([\\\\*_])", "$1"), false);
  }
}
