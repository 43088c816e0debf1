package org.hairsplit.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hairsplit.article.Format;
import org.hairsplit.importer.BoundedInput.CountedInput;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Word documents (docx): one source a file. Every XML part is walked through first - no document
 * type, no depth, no size beyond the limits - since the library would read them all as they are.
 */
final class WordDocuments implements RecordReader {

  private static final int MOST_PARTS = 10_000;
  private static final String PROPERTIES = "docProps/core.xml";

  private final Pages pages;

  WordDocuments(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    Work work = new Work();
    try (ZipFile parts = new ZipFile(file.path().toFile())) {
      inspect(file, parts);
      properties(file, parts, work);
    } catch (ZipException e) {
      throw file.unreadable(
          "the document is damaged or cut short: " + e.getMessage(), "save or download it again");
    }
    pages.addText(work, file, Format.HTML, Deadline.call(file, () -> html(file)));
    sink.accept(work);
    file.recordRead();
  }

  private static void inspect(OpenFile file, ZipFile parts)
      throws IOException, UnreadableSourceException {
    if (parts.size() > MOST_PARTS) {
      throw file.unreadable("the document has " + parts.size() + " parts", "save it as text");
    }
    if (parts.getEntry("word/document.xml") == null) {
      throw file.unreadable("an archive, but no Word document", "give a docx file");
    }
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = parts.entries(); all.hasMoreElements(); ) {
      ZipEntry part = all.nextElement();
      if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
        total += size(file, parts, part);
        if (total > 2L * file.limits().recordBytes()) {
          throw file.unreadable(
              "the document's text unpacks to more than it should", "save it as text");
        }
      }
    }
  }

  private static long size(OpenFile file, ZipFile parts, ZipEntry part)
      throws IOException, UnreadableSourceException {
    try (InputStream in = parts.getInputStream(part)) {
      CountedInput counted = new CountedInput(in);
      XmlCursor xml = new XmlCursor(file, new BoundedInput(counted, counted, file.limits()));
      xml.refuseDoctype();
      while (xml.nextElement() != null) {
        continue;
      }
      return counted.count();
    } catch (LimitException e) {
      throw file.unreadable(
          "the part " + part.getName() + " unpacks to more than it should", "save it as text");
    }
  }

  private static void properties(OpenFile file, ZipFile parts, Work work)
      throws IOException, UnreadableSourceException {
    ZipEntry properties = parts.getEntry(PROPERTIES);
    if (properties == null) {
      return;
    }
    try (InputStream in = parts.getInputStream(properties)) {
      XmlCursor xml = new XmlCursor(file, in);
      for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
        switch (name) {
          case "title" -> work.title(xml.text());
          case "keywords", "subject" -> work.add(work.subjects, xml.text());
          default -> {}
        }
      }
    }
  }

  /** Pictures are left out: as text they would be the greater part of the page. */
  private static String html(OpenFile file) throws IOException {
    String body =
        new DocumentConverter()
            .disableEmbeddedStyleMap()
            .imageConverter(image -> Map.of())
            .convertToHtml(file.path().toFile())
            .getValue();
    return "<html><body><main>" + body + "</main></body></html>";
  }
}
