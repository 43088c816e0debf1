package org.hairsplit.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hairsplit.article.Format;
import org.jspecify.annotations.Nullable;

/**
 * PDF: one source a file. Streams are measured before the library unpacks them, what it holds goes
 * to disk beyond a few megabytes, and reading ends at a deadline.
 */
final class PdfDocuments implements RecordReader {

  private static final long IN_MEMORY = 32_000_000;
  private static final long ON_DISK = 1_000_000_000;
  private static final int METADATA_LOOKED_AT = 200_000;

  private static final Pattern XMP_DOI =
      Pattern.compile("(?:prism:doi|dc:identifier)>\\s*(?:doi:)?(10\\.\\d{4,9}/[^<\\s]+)");

  /** Titles that programs put there. */
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)untitled.*|.*\\.(?:docx?|pdf|indd|qxd|tex|dvi)|microsoft word.*|\\S*");

  private final Pages pages;
  private final StudyWords words;

  PdfDocuments(Pages pages, StudyWords words) {
    this.pages = pages;
    this.words = words;
  }

  @Override
  public void read(OpenFile file, WorkSink sink) throws IOException, UnreadableSourceException {
    if (file.packed()) {
      throw file.unreadable("a packed PDF", "unpack it");
    }
    Work work = new Work();
    String text = Deadline.call(file, () -> text(file, work));
    if (text.isBlank()) {
      throw file.unreadable(
          "the PDF holds no text, only pictures of it", "run text recognition (OCR) over it");
    }
    pages.addText(work, file, Format.TEXT, text);
    sink.accept(work);
    file.recordRead();
  }

  private String text(OpenFile file, Work work) throws IOException, UnreadableSourceException {
    try (PDDocument document =
        Loader.loadPDF(
            file.path().toFile(),
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
      PdfStreams.measure(document, 5L * file.limits().documentBytes());
      metadata(document, work);
      PdfText text = new PdfText(words);
      String whole = text.of(document);
      work.title(text.title());
      return whole;
    } catch (InvalidPasswordException e) {
      throw file.unreadable("the PDF is locked with a password", "save a copy without one");
    }
  }

  private static void metadata(PDDocument document, Work work) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    String title = information.getTitle();
    if (title != null && !NO_TITLE.matcher(title.strip()).matches()) {
      work.title(title);
    }
    work.doi(information.getSubject());
    work.doi(information.getCustomMetadataValue("doi"));
    String keywords = information.getKeywords();
    for (String word : (keywords == null ? "" : keywords).split("[;,]", -1)) {
      work.add(work.subjects, word);
    }
    work.doi(doi(document.getDocumentCatalog().getMetadata()));
  }

  private static @Nullable String doi(@Nullable PDMetadata metadata) throws IOException {
    if (metadata == null) {
      return null;
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      String xmp = new String(in.readNBytes(METADATA_LOOKED_AT), StandardCharsets.UTF_8);
      Matcher found = XMP_DOI.matcher(xmp);
      return found.find() ? found.group(1) : null;
    }
  }
}
