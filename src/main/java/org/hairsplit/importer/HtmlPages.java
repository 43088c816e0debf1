package org.hairsplit.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hairsplit.article.Format;
import org.hairsplit.json.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Web pages: press releases, publishers' and agencies' pages. What a page's head says for search
 * engines - Highwire's {@code citation_} tags, Open Graph, schema.org in JSON-LD - comes before
 * what its text looks like.
 */
final class HtmlPages implements RecordReader {

  private static final int LONGEST_DATA = 500_000;

  private final Pages pages;
  private final StudyWords words;

  HtmlPages(Pages pages, StudyWords words) {
    this.pages = pages;
    this.words = words;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    byte[] bytes = pages.bytes(file);
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Work work = new Work();
    citationTags(page, work);
    openGraph(page, work);
    linkedData(file, page, work);
    address(page, work);
    pages.add(work, file, Format.HTML, bytes);
    sink.accept(work);
    file.recordRead();
  }

  private static void citationTags(Document page, Work work) {
    work.title(meta(page, "citation_title"));
    work.doi(meta(page, "citation_doi"));
    work.pmid(meta(page, "citation_pmid"));
    work.pmcid(meta(page, "citation_pmcid"));
    work.year(meta(page, "citation_publication_date"));
    work.year(meta(page, "citation_date"));
    work.year(meta(page, "citation_online_date"));
    work.publisher = Work.clean(meta(page, "citation_journal_title"));
    work.doi(meta(page, "dc.identifier"));
    work.add(work.types, meta(page, "citation_article_type"));
    work.add(work.types, meta(page, "dc.type"));
    for (Element keyword : page.select("meta[name=citation_keywords], meta[name=keywords]")) {
      for (String word : keyword.attr("content").split("[;,]", -1)) {
        work.add(work.subjects, word);
      }
    }
  }

  private static void openGraph(Document page, Work work) {
    work.title(property(page, "og:title"));
    work.year(property(page, "article:published_time"));
    if (work.publisher == null) {
      work.publisher = Work.clean(property(page, "og:site_name"));
    }
  }

  private static @Nullable String meta(Document page, String name) {
    Element element = page.selectFirst("meta[name~=(?i)^" + name.replace(".", "\\.") + "$]");
    return element == null ? null : element.attr("content");
  }

  private static @Nullable String property(Document page, String name) {
    Element element = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
    return element == null ? null : element.attr("content");
  }

  /** A page whose data block is broken is a page all the same. */
  private static void linkedData(OpenFile file, Document page, Work work)
      throws UnreadableSourceException {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data().strip();
      if (data.length() > LONGEST_DATA || !(data.startsWith("{") || data.startsWith("["))) {
        continue;
      }
      List<JsonValue> objects = new ArrayList<>();
      try {
        objects.addAll(JsonRecords.parse(file, data));
      } catch (JacksonException e) {
        continue;
      }
      for (JsonValue object : objects) {
        List<JsonValue> things = new ArrayList<>(object.items("@graph"));
        things.add(object);
        things.forEach(thing -> describe(thing, work));
      }
    }
  }

  private static void describe(JsonValue thing, Work work) {
    List<String> types = thing.texts("@type");
    if (types.stream().noneMatch(type -> type.endsWith("Article") || type.equals("WebPage"))) {
      return;
    }
    work.title(thing.text("headline"));
    work.year(thing.text("datePublished"));
    if (work.publisher == null) {
      work.publisher = Work.clean(thing.text("publisher", "name"));
    }
  }

  /** Where the page stands, and whether that is a place for announcements. */
  private void address(Document page, Work work) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = canonical == null ? property(page, "og:url") : canonical.attr("href");
    work.url(url);
    String host = host(work.identifiers.get("url"));
    boolean press = words.pressHosts.stream().anyMatch(host::contains);
    if (press && work.identifiers.get("doi") == null) {
      work.types.add("press release");
    }
    if (work.publisher == null && !host.isEmpty()) {
      work.publisher = host;
    }
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      // An address that no browser follows names no host.
      return "";
    }
  }
}
