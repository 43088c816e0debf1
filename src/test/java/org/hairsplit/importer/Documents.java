package org.hairsplit.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes PDF and Word documents to be imported. */
final class Documents {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private Documents() {}

  static void pdf(Path file, List<String> title, List<String> lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.newLineAtOffset(50, 740);
        for (String line : title) {
          show(content, line, 20);
        }
        for (String line : lines) {
          show(content, line, 10);
        }
        content.endText();
      }
      document.save(file.toFile());
    }
  }

  private static void show(PDPageContentStream content, String line, float size)
      throws IOException {
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
    content.showText(line);
    content.newLineAtOffset(0, -size * 1.2f);
  }

  static void docx(Path file, String body) throws IOException {
    docxOf(
        file,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
            + WORD
            + "><w:body>"
            + body
            + "</w:body></w:document>");
  }

  /** A document whose text part is {@code document}, whatever that is. */
  static void docxOf(Path file, String document) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
              + ".relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
              + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\""
              + "/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
              + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
              + "</Relationships>");
      part(
          zip,
          "docProps/core.xml",
          "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
              + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
              + "<dc:title>Red light on bald heads: a pilot study</dc:title></cp:coreProperties>");
      part(zip, "word/document.xml", document);
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
