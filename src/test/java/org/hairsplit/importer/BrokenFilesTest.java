package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut short, wrongly encoded or hostile ends in a message that names place and remedy. */
class BrokenFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pubmed.xml, the file ends too early",
    "studies.json, the file ends too early",
    "label.json, the file ends too early",
    "drugsfda.json, the file ends too early",
    "csl.json, the file ends too early",
    "export.ris, the file ends too early",
    "pubmed.nbib, the record ends without its source",
    "library.bib, the file ends inside the entry that begins in line 5",
  })
  void aFileThatWasCutShortIsRefused(String fixture, String message) throws Exception {
    byte[] whole = Imported.bytes(fixture);
    int end = new String(whole, StandardCharsets.UTF_8).indexOf("A total of 1,204");
    byte[] cut = Arrays.copyOf(whole, end > 0 ? end : whole.length * 45 / 100);
    String refusal = Imported.refusal(Imported.write(folder, fixture, cut));
    assertTrue(refusal.contains(message), refusal);
    assertTrue(refusal.contains(fixture + ":"), refusal);
    assertTrue(refusal.contains("record "), refusal);
    assertTrue(refusal.contains("; "), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "pubmed.xml, MINUTE, in the encoding the file names",
    "studies.json, capsules, not UTF-8",
    "csl.json, Counts, not UTF-8",
    "export.ris, comb, not UTF-8",
    "pubmed.nbib, feared, not UTF-8",
    "library.bib, reviewed, not UTF-8",
  })
  void aFileInAnotherEncodingIsRefused(String fixture, String before, String message)
      throws Exception {
    String text = new String(Imported.bytes(fixture), StandardCharsets.UTF_8);
    String word = text.contains(before) ? before : "Tablets";
    byte[] latin = text.replace(word, word + " caf\u00e9 ").getBytes(StandardCharsets.ISO_8859_1);
    String refusal = Imported.refusal(Imported.write(folder, fixture, latin));
    assertTrue(refusal.contains(message), refusal);
    assertTrue(refusal.contains("UTF-8"), refusal);
  }

  @Test
  void entitiesThatMultiplyAreNeverExpanded() throws Exception {
    String bomb =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [\n<!ENTITY a \"aaaaaaaaaa\">\n"
            + IntStream.range(1, 20)
                .mapToObj(
                    i ->
                        "<!ENTITY "
                            + (char) ('a' + i)
                            + " \""
                            + ("&" + (char) ('a' + i - 1) + ";").repeat(10)
                            + "\">")
                .collect(Collectors.joining("\n"))
            + "]>\n<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
            + "<ArticleTitle>&t;</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
            + "</PubmedArticleSet>";
    String refusal = Imported.refusal(Imported.write(folder, "bomb.xml", bomb));
    assertTrue(refusal.contains("hairsplit expands none"), refusal);
  }

  @Test
  void externalEntitiesAreNotFetched() throws Exception {
    Path secret = Imported.write(folder, "secret.txt", "not to be read");
    String xml =
        "<!DOCTYPE x [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]><PubmedArticleSet>"
            + "<PubmedArticle><PMID>1</PMID><ArticleTitle>&s;</ArticleTitle></PubmedArticle>"
            + "</PubmedArticleSet>";
    String refusal = Imported.refusal(Imported.write(folder, "x.xml", xml));
    assertTrue(refusal.contains("expands none"), refusal);
    assertFalse(refusal.contains("not to be read"), refusal);
  }

  @Test
  void elementsNestedWithoutEndAreRefused() throws Exception {
    String xml = "<PubmedArticleSet><PubmedArticle>" + "<a>".repeat(20_000);
    String refusal = Imported.refusal(Imported.write(folder, "deep.xml", xml));
    assertTrue(refusal.contains("nested more than 60 deep"), refusal);
  }

  @ParameterizedTest
  @CsvSource({"studies", "results", "items"})
  void jsonNestedWithoutEndIsRefused(String list) throws Exception {
    String json = "{\"" + list + "\": [{\"protocolSection\": " + "[".repeat(20_000);
    String refusal = Imported.refusal(Imported.write(folder, "deep.json", json));
    assertTrue(refusal.contains("nested more than 60 deep"), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "long.xml, '<PubmedArticleSet><PubmedArticle><ArticleTitle>'",
    "attribute.xml, '<PubmedArticleSet><PubmedArticle a=\"'",
    "long.json, '[{\"title\": \"'",
    "long.ris, 'TY  - JOUR\nTI  - '",
    "long.nbib, 'PMID- 1\nTI  - '",
    "long.bib, '@article{a, title = {'",
  })
  void anAbsurdlyLongLineIsRefused(String name, String start) throws Exception {
    String refusal = Imported.refusal(Imported.write(folder, name, start + "x".repeat(3_000_000)));
    assertTrue(refusal.contains("larger than") || refusal.contains("longer than"), refusal);
  }

  @Test
  void abbreviationsThatDoubleAreRefused() throws Exception {
    StringBuilder bib = new StringBuilder("@string{a0 = \"xxxxxxxxxx\"}\n");
    for (int i = 1; i < 40; i++) {
      bib.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
    }
    String refusal =
        Imported.refusal(Imported.write(folder, "bomb.bib", bib + "@article{x, title = a39}"));
    assertTrue(refusal.contains("grows beyond all measure"), refusal);
  }

  @Test
  void aGzipBombIsRefused() throws Exception {
    byte[] bomb = new byte[60_000_000];
    Arrays.fill(bomb, (byte) ' ');
    byte[] start = "<PubmedArticleSet>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bomb, 0, start.length);
    String refusal =
        Imported.refusal(
            Imported.write(folder, "bomb.xml.gz", Imported.gzip(bomb)),
            new Limits(100_000_000, 1, 250, 60, 1000, java.time.Duration.ofSeconds(9)));
    assertTrue(refusal.contains("decompression bomb"), refusal);
  }

  @Test
  void aTruncatedGzipFileIsRefused() throws Exception {
    byte[] packed = Imported.gzip(Imported.bytes("pubmed.xml"));
    String refusal =
        Imported.refusal(
            Imported.write(folder, "p.xml.gz", Arrays.copyOf(packed, packed.length / 2)));
    assertTrue(refusal.contains("ends too early"), refusal);
  }

  @Test
  void anEmptyAndAnUnknownFileAreRefused() throws Exception {
    assertTrue(
        Imported.refusal(Imported.write(folder, "none.ris", "")).contains("the file is empty"));
    assertTrue(
        Imported.refusal(Imported.write(folder, "data.bin", new byte[] {1, 2, 0, 4}))
            .contains("the format of the file is not known"));
    assertTrue(Imported.refusal(folder.resolve("missing.bib")).contains("no such file"));
  }

  @Test
  void aSetWithoutRecordsIsRefused() throws Exception {
    String refusal =
        Imported.refusal(Imported.write(folder, "e.xml", "<PubmedArticleSet></PubmedArticleSet>"));
    assertTrue(refusal.contains("holds no record"), refusal);
  }
}
