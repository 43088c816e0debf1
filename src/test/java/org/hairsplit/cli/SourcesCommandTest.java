package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.fetch.StubServer;
import org.hairsplit.report.ReportSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {

  private static final String PUBMED =
      "<PubmedArticleSet><PMID Version=\"1\">77</PMID></PubmedArticleSet>";

  private final Shell shell = new Shell();
  @TempDir Path folder;

  @Test
  void tellsWhatEachCitationPointsToAndWhatIsMissing() {
    assertEquals(0, shell.run("sources", "citing.md"));
    String out = shell.out();
    assertTrue(out.contains("citing.md:1:1  resolved"), out);
    assertTrue(out.contains("Record known-2020: A known work, 2020"), out);
    assertTrue(out.contains("Strength 2 of 7, animal study (animal-study)"), out);
    assertTrue(out.contains("Checked: the source was read"), out);
    assertTrue(out.contains("citing.md:2:1  missing"), out);
    assertTrue(out.contains("Advice: get it with --fetch"), out);
    assertTrue(out.contains("Advice: save the page"), out);
    assertTrue(out.contains("Advice: give its DOI or PMID"), out);
    assertTrue(out.contains("citing.md: 4 citations, 1 with a record, 3 without"), out);
    assertEquals("", shell.err());
  }

  @Test
  void saysThatAnArticleCitesNothing() {
    assertEquals(0, shell.run("sources", "careful.md"));
    assertTrue(shell.out().contains("careful.md: it cites no sources"), shell.out());
    assertEquals(1, shell.run("sources", "--require-records", "careful.md"));
  }

  @Test
  void aReportForProgramsFitsItsSchema() {
    shell.run("sources", "--format", "json", "citing.md", "careful.md", "gone.md");
    assertEquals(List.of(), ReportSchema.sourcesFaults(shell.out()));
    assertFalse(ReportSchema.sourcesFaults(shell.out().replace("missing", "lost")).isEmpty());
  }

  @Test
  void exitCodesTellWhatHappened() {
    assertEquals(1, shell.run("sources", "--require-records", "citing.md"));
    assertEquals(3, shell.run("sources", "--require-records", "citing.md", "gone.md"));
    assertEquals("hairsplit: gone.md: it cannot be read; look at it\n", shell.err());
    assertEquals(2, shell.run("sources", "--index", "broken", "citing.md"));
    assertEquals(2, shell.run("sources"));
  }

  @Test
  void fetchingNeedsLeaveAndAPlace() {
    assertEquals(2, shell.run("sources", "--fetch", "--into", "x", "citing.md"));
    assertTrue(shell.err().contains("--allow-network"), shell.err());
    assertEquals(2, shell.run("sources", "--fetch", "--allow-network", "citing.md"));
    assertTrue(shell.err().contains("--into"), shell.err());
    for (String mail : List.of("me", "me@x\r\nX-Evil: 1", "a b@c", "me@ex@ample")) {
      assertEquals(2, shell.run("sources", "--mail", mail, "citing.md"), mail);
    }
  }

  @Test
  void keepsWhatItFetches() throws IOException {
    Path into = folder.resolve("fetched");
    try (StubServer server = new StubServer()) {
      shell.services.services = server.addresses();
      server.answer("text/xml", PUBMED);
      // The second article cites the same work, which is not asked for again.
      assertEquals(0, fetch(into, "-f", "json", "citing.md", "citing2.md"));
      assertEquals(1, server.asked().size());
      assertTrue(server.asked().get(0).contains("email=me%40news.example"), server.asked().get(0));
    }
    assertEquals(PUBMED, Files.readString(into.resolve("pmid-77.xml")));
    try (Stream<Path> files = Files.list(into)) {
      assertEquals(1, files.count());
    }
    assertEquals(List.of(), ReportSchema.sourcesFaults(shell.out()));
    assertTrue(shell.out().contains("\"file\": \"pmid-77.xml\""), shell.out());
    assertTrue(shell.out().contains("\"fetched\": 2"), shell.out());
  }

  @Test
  void unknownIsNoProblemButOutOfReachIs() {
    try (StubServer server = new StubServer()) {
      shell.services.services = server.addresses();
      assertEquals(0, fetch(folder, "citing.md"));
      assertTrue(shell.out().contains("Not fetched, pmid 77: NCBI E-utilities does not know it"));
      server.answer("text/html", "<html>Down</html>");
      assertEquals(3, fetch(folder, "citing.md"));
      assertTrue(
          shell.err().contains("pmid 77: cannot be fetched: NCBI E-utilities: answers with"),
          shell.err());
    }
  }

  @Test
  void colorsAreForTerminalsOnly() {
    shell.run("sources", "citing.md");
    assertFalse(shell.out().contains("\u001b"));
    shell.terminals = Set.of(1);
    shell.run("sources", "citing.md");
    assertTrue(shell.out().contains("\u001b[1mciting.md:1:1"), shell.out());
  }

  private int fetch(Path into, String... more) {
    String[] options = {
      "sources",
      "--fetch",
      "--allow-network",
      "--mail",
      "me@news.example",
      "--into",
      into.toString(),
      "--cache",
      folder.resolve("cache").toString()
    };
    return shell.run(Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
  }
}
