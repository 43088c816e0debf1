package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files far larger than the heap go through it. */
class StreamingTest {

  private static final int MEGABYTES = 200;

  @TempDir Path folder;

  @Test
  void twoHundredMegabytesOfPubMedGoThroughAHeapOfSixtyFour() throws Exception {
    Path file = folder.resolve("large.xml");
    int records = pubMed(file);
    assertTrue(Files.size(file) > MEGABYTES * 1_000_000L);
    assertEquals("records: " + records, imported(file));
  }

  @Test
  void aLargeListOfJsonGoesThroughASmallHeapToo() throws Exception {
    Path file = folder.resolve("large.json");
    int records = 100_000;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("[");
      for (int i = 0; i < records; i++) {
        out.write(i == 0 ? "" : ",\n");
        out.write(
            "{\"id\": \"x%d\", \"title\": \"Paper number %d\", \"abstract\": \"".formatted(i, i));
        out.write(sentences(i, 6) + "\"}");
      }
      out.write("]");
    }
    assertTrue(Files.size(file) > 64_000_000L);
    assertEquals("records: " + records, imported(file));
  }

  private static int pubMed(Path file) throws Exception {
    int records = 0;
    long size = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
      while (size <= MEGABYTES * 1_000_000L) {
        String record = record(++records);
        out.write(record);
        size += record.length();
      }
      out.write("</PubmedArticleSet>\n");
    }
    return records;
  }

  /** About the size of a record of the baseline. */
  private static String record(int number) {
    return """
        <PubmedArticle><MedlineCitation><PMID>%d</PMID><Article><Journal><JournalIssue><PubDate>
        <Year>2020</Year></PubDate></JournalIssue><Title>A journal</Title></Journal>
        <ArticleTitle>Paper number %d on minoxidil in mice</ArticleTitle>
        <Abstract><AbstractText>%s</AbstractText></Abstract>
        <AuthorList>%s</AuthorList></Article></MedlineCitation></PubmedArticle>
        """
        .formatted(
            number,
            number,
            sentences(number, 16),
            "<Author><LastName>Muster</LastName><Initials>A</Initials></Author>".repeat(60));
  }

  private static String sentences(int number, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("A total of ").append(number + i).append(" patients with alopecia areata were");
      text.append(" randomly assigned to a lotion, and hair grew by some percent in group ");
      text.append(i).append(". ");
    }
    return text.toString();
  }

  private static String imported(Path file) throws Exception {
    Instant start = Instant.now();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeImport.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    Duration took = Duration.between(start, Instant.now());
    System.err.println(file.getFileName() + ": " + Files.size(file) + " bytes in " + took);
    assertTrue(took.compareTo(Duration.ofSeconds(90)) < 0, said + took);
    return said.lines().filter(line -> line.startsWith("records")).findFirst().orElse(said);
  }
}
