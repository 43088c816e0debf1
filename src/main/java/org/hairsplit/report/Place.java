package org.hairsplit.report;

import java.nio.charset.StandardCharsets;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Finding;
import org.hairsplit.text.Location;
import org.hairsplit.text.Span;

/**
 * Where a finding stands, for formats that want lines. What is said of a whole article stands at
 * its top, without an extent.
 *
 * @param start of the words
 * @param end one past the words
 * @param whole whether the whole article is meant
 */
public record Place(Location start, Location end, boolean whole) {

  private static final Location TOP = new Location(1, 1);

  /** The place of a finding of the article. */
  public static Place of(Article article, Finding finding) {
    Span span = finding.span();
    return span == null ? new Place(TOP, TOP, true) : of(article, span);
  }

  /** The place of a span of the article. */
  public static Place of(Article article, Span span) {
    return new Place(article.locate(span), article.lines().locate(span.end()), false);
  }

  /** The column of a location of the article in bytes of UTF-8, from 1. */
  public static int bytes(Article article, Location location) {
    int start = article.lines().startOf(location.line());
    String before = article.text().substring(start, start + location.column() - 1);
    return 1 + before.getBytes(StandardCharsets.UTF_8).length;
  }
}
