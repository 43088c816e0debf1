package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDocumentsTest {

  @TempDir Path folder;

  @Test
  void aPdfThatUnpacksWithoutEndIsRefused() throws Exception {
    Path file = folder.resolve("bomb.pdf");
    try (PDDocument document = new PDDocument()) {
      byte[] blanks = new byte[3_000_000];
      Arrays.fill(blanks, (byte) ' ');
      PDPage page = new PDPage();
      page.setContents(
          new PDStream(document, new ByteArrayInputStream(blanks), COSName.FLATE_DECODE));
      document.addPage(page);
      document.save(file.toFile());
    }
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("a stream that unpacks to more than"), refusal);
    assertTrue(refusal.contains("save its text"), refusal);
  }

  @Test
  void aPdfThatWasCutShortIsRefused() throws Exception {
    Path file = folder.resolve("cut.pdf");
    Documents.pdf(file, List.of("A title of a few words"), List.of("A line."));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 200));
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("damaged") || refusal.contains("holds no text"), refusal);
  }

  @Test
  void aLockedPdfIsRefused() throws Exception {
    Path file = folder.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertTrue(Imported.refusal(file).contains("locked with a password"));
  }

  @Test
  void aPdfOfPicturesIsRefused() throws Exception {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    assertTrue(Imported.refusal(file).contains("run text recognition"));
  }

  @Test
  void aWordDocumentThatUnpacksWithoutEndIsRefused() throws Exception {
    Path file = folder.resolve("bomb.docx");
    Documents.docx(file, "<w:p><w:r><w:t>" + " ".repeat(2_000_000) + "</w:t></w:r></w:p>");
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("unpacks to more than it should"), refusal);
  }

  @Test
  void aWordDocumentWithEntitiesIsRefusedAndNothingFetched() throws Exception {
    Path secret = Imported.write(folder, "secret.txt", "not to be read");
    Path file = folder.resolve("entities.docx");
    Documents.docxOf(
        file, "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><d>&s;</d>");
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("a document type where none may stand"), refusal);
    assertFalse(refusal.contains("not to be read"), refusal);
  }

  @Test
  void aWordDocumentThatIsNestedWithoutEndIsRefused() throws Exception {
    Path file = folder.resolve("deep.docx");
    Documents.docx(file, "<w:p>".repeat(1000) + "</w:p>".repeat(1000));
    assertTrue(Imported.refusal(file).contains("nested more than 60 deep"));
  }

  @Test
  void aWordDocumentThatWasCutShortIsRefused() throws Exception {
    Path file = folder.resolve("cut.docx");
    Documents.docx(file, "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("damaged or cut short"), refusal);
  }

  @Test
  void aPageOrTextThatIsTooLargeIsRefused() throws Exception {
    String line = "x".repeat(300_000);
    for (String name : List.of("long.html", "long.txt")) {
      String text = name.endsWith("html") ? "<html><body><p>" + line : line;
      String refusal = Imported.refusal(Imported.write(folder, name, text));
      assertTrue(refusal.contains("too large for one source"), refusal);
    }
  }

  @Test
  void aPageNestedWithoutEndIsReadOrRefusedButNeverOverflows() throws Exception {
    String page = "<html><body>" + "<div>".repeat(30_000) + "Deep words about hair.";
    Imported.read(Imported.write(folder, "deep.html", page));
  }

  @Test
  void aTextInAnotherEncodingIsRefused() throws Exception {
    for (String name : List.of("latin.txt", "latin.html")) {
      byte[] latin =
          ((name.endsWith("html") ? "<html><body>" : "") + "Caf\u00e9 owners and hair")
              .getBytes(StandardCharsets.ISO_8859_1);
      String refusal = Imported.refusal(Imported.write(folder, name, latin));
      assertTrue(refusal.contains("UTF-8"), refusal);
    }
  }

  @Test
  void aPaperThatWasCutShortIsRefused() throws Exception {
    byte[] whole = Imported.bytes("article.xml");
    Path file = Imported.write(folder, "article.xml", Arrays.copyOf(whole, whole.length - 300));
    String refusal = Imported.refusal(file);
    assertTrue(refusal.contains("record 1: the file ends too early"), refusal);
  }
}
