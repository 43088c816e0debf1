package org.hairsplit.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head says about the article. */
final class HtmlMetadata {

  private static final Pattern DATE_PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The site's name behind the title: set off by a bar or a dash, a few words at most. */
  private static final Pattern SITE_SUFFIX =
      Pattern.compile(" [|\u2013\u2014\u00bb] [^|\u2013\u2014\u00bb]{1,40}$");

  private final Document page;

  HtmlMetadata(Document page) {
    this.page = page;
  }

  @Nullable String title() {
    String shared = content("meta[property=og:title], meta[name=og:title]");
    String title = shared != null ? shared : page.title();
    return title.isBlank() ? null : withoutSite(title.strip());
  }

  @Nullable LocalDate published() {
    String meta =
        content(
            "meta[property=article:published_time], meta[itemprop=datePublished],"
                + " meta[name=datePublished], meta[name=date]");
    LocalDate date = meta == null ? null : PublicationDate.parse(meta);
    if (date == null) {
      date = linkedData();
    }
    Element time = page.selectFirst("time[datetime]");
    return date == null && time != null ? PublicationDate.parse(time.attr("datetime")) : date;
  }

  /** The host of the page's own address, or null. */
  @Nullable String site() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String address = canonical != null ? canonical.attr("href") : content("meta[property=og:url]");
    if (address == null) {
      return null;
    }
    try {
      return URI.create(address.strip()).getHost();
    } catch (IllegalArgumentException e) {
      // An address nobody can follow names no site.
      return null;
    }
  }

  /** The title without the name of the site behind it, every run of white space one blank. */
  static String withoutSite(String title) {
    String folded = BLANKS.matcher(title).replaceAll(" ");
    String shorter = SITE_SUFFIX.matcher(folded).replaceFirst("");
    return shorter.length() < 10 ? folded : shorter;
  }

  private @Nullable LocalDate linkedData() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher found = DATE_PUBLISHED.matcher(script.data());
      if (found.find()) {
        return PublicationDate.parse(found.group(1));
      }
    }
    return null;
  }

  private @Nullable String content(String query) {
    Element element = page.selectFirst(query);
    return element == null || element.attr("content").isBlank() ? null : element.attr("content");
  }
}
