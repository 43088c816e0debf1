package org.hairsplit.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * JATS, the XML of PubMed Central and of publishers: one article, or a set of them. Sections that
 * tell of others' work, as introductions do, are left out, and methods only tell whom was studied.
 */
final class JatsXml implements RecordReader {

  private static final Set<String> IN_TEXT_ONLY =
      Set.of("xref", "table-wrap", "fig", "disp-formula", "inline-formula", "fn", "label");

  private final StudyWords words;

  JatsXml(StudyWords words) {
    this.words = words;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    XmlCursor xml = new XmlCursor(file);
    for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
      if (name.equals("article")) {
        sink.accept(article(xml));
        file.recordRead();
      } else if (name.equals("html")) {
        throw file.unreadable("a web page, not JATS XML", "download the article's XML");
      }
    }
  }

  private Work article(XmlCursor xml) throws IOException, UnreadableSourceException {
    Work work = new Work();
    work.add(work.types, xml.attribute("article-type"));
    int within = xml.depth();
    while (xml.nextWithin(within)) {
      switch (xml.name()) {
        case "journal-title" -> work.publisher = Work.clean(xml.text());
        case "article-meta" -> meta(xml, work);
        case "body" -> body(xml, work);
        // Reviews and answers printed with the article are works of their own.
        case "back", "sub-article", "response" -> back(xml, work);
        default -> {}
      }
    }
    return work;
  }

  private void meta(XmlCursor xml, Work work) throws IOException, UnreadableSourceException {
    int within = xml.depth();
    while (xml.nextWithin(within)) {
      switch (xml.name()) {
        case "article-id" -> identifier(xml, work);
        case "article-title" -> work.title(xml.text(Set.of("xref", "fn")));
        case "year" -> work.year(xml.text());
        case "kwd" -> work.add(work.subjects, xml.text());
        case "subject" -> work.add(work.types, xml.text());
        case "abstract" -> abstractText(xml, work);
        case "funding-source", "institution" -> funding(xml, work);
        case "related-object", "ext-link" -> work.nct(xml.attribute("href") + xml.text());
        case "contrib-group", "related-article", "permissions", "trans-abstract", "history" ->
            xml.skip();
        default -> {}
      }
    }
  }

  private static void identifier(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    switch (xml.attribute("pub-id-type")) {
      case "doi" -> work.doi(xml.text());
      case "pmid" -> work.pmid(xml.text());
      case "pmc", "pmcid" -> work.pmcid(xml.text());
      default -> {}
    }
  }

  /** A graphical abstract or one in plain words beside the real one is left out. */
  private static void abstractText(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    boolean real = xml.attribute("abstract-type").isEmpty();
    int within = xml.depth();
    String heading = "";
    while (xml.nextWithin(within)) {
      switch (xml.name()) {
        case "title" -> heading = xml.text();
        case "p" -> {
          String text = xml.text(IN_TEXT_ONLY);
          boolean said = heading.isBlank() || heading.strip().equalsIgnoreCase("abstract");
          String label = said ? "" : heading.strip() + ": ";
          if (real) {
            work.add(work.text, label + text);
            work.nct(text);
          }
        }
        default -> {}
      }
    }
  }

  private static void funding(XmlCursor xml, Work work)
      throws IOException, UnreadableSourceException {
    String source = Work.clean(xml.text());
    if (source != null && (work.funding == null || !work.funding.contains(source))) {
      work.funding = work.funding == null ? source : work.funding + "; " + source;
    }
  }

  /** Paragraphs go where the title of their outermost section sends them. */
  private void body(XmlCursor xml, Work work) throws IOException, UnreadableSourceException {
    int within = xml.depth();
    List<String> target = work.text;
    while (xml.nextWithin(within)) {
      switch (xml.name()) {
        case "title" -> {
          boolean outermost = xml.depth() == within + 2;
          String title = xml.text(IN_TEXT_ONLY);
          target = outermost ? target(work, title) : target;
        }
        case "p" -> work.add(target, xml.text(IN_TEXT_ONLY));
        case "table-wrap", "fig", "ref-list" -> xml.skip();
        default -> {}
      }
    }
  }

  private List<String> target(Work work, String title) {
    String bare = title.toLowerCase(Locale.ROOT).replaceFirst("^[\\d.\\s]+", "").strip();
    if (words.methods.contains(bare)) {
      return work.background;
    }
    return words.leftOut.contains(bare) ? new ArrayList<>() : work.text;
  }

  private static void back(XmlCursor xml, Work work) throws IOException, UnreadableSourceException {
    if (work.text.isEmpty() && work.title == null) {
      throw xml.unreadable("an article without front matter", "download its full XML");
    }
    xml.skip();
  }
}
