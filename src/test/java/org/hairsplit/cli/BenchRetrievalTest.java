package org.hairsplit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchRetrievalTest {

  private static final String CORPUS =
      """
      {"doc_id": "d1", "title": "Caffeine", "text": "Caffeine kept follicles growing in a dish."}
      {"doc_id": 2, "title": "A comb", "sentences": ["The comb shone.", "Hair grew all the same."]}
      {"_id": "d3", "title": "", "text": "Zinc: no effect.", "metadata": {"year": [2019]}}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path folder;
  private Path queries;

  @BeforeEach
  void write() throws IOException {
    queries =
        Files.writeString(folder.resolve("q"), "{\"query_id\": \"7\", \"text\": \"combs\"}\n");
  }

  @Test
  void writesATrecRun() throws IOException {
    assertEquals(0, bench(CORPUS), shell.err());
    assertEquals("hairsplit: 3 documents indexed, 1 queries searched\n", shell.err());
    List<String> run = Files.readAllLines(folder.resolve("run"));
    assertEquals(1, run.size());
    assertTrue(run.get(0).matches("7 Q0 2 1 \\d\\.\\d+ hairsplit"), run.get(0));
  }

  @Test
  void aListOfSentencesIsAText() throws IOException {
    Files.writeString(queries, "{\"query_id\": \"7\", \"text\": \"hair grew\"}");
    bench(CORPUS);
    assertTrue(Files.readString(folder.resolve("run")).startsWith("7 Q0 2 1 "));
  }

  @Test
  void aListEndsAtAThousand() throws IOException {
    String corpus =
        IntStream.range(0, 1_003)
            .mapToObj(n -> "{\"doc_id\": \"d" + n + "\", \"text\": \"A comb.\"}")
            .collect(Collectors.joining("\n"));
    assertEquals(0, bench(corpus), shell.err());
    List<String> run = Files.readAllLines(folder.resolve("run"));
    assertEquals(1_000, run.size());
    assertTrue(run.get(999).startsWith("7 Q0 d999 1000 "), run.get(999));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"doc_id\": \"d4\", \"text\": \"cut of         | this is not JSON",
        "[\"a list\"]                                    | this is no JSON object",
        "{\"text\": \"a comb\"}                          | there is no doc_id",
        "{\"doc_id\": \"d1\", \"text\": \"a comb\"}      | doc_id 'd1' was given before",
        "{\"doc_id\": \"d 4\", \"text\": \"a comb\"}     | doc_id 'd 4' has white space",
        "{\"doc_id\": \"d4\", \"title\": \"\"}           | there is no text in it",
        "{\"doc_id\": \"d4\", \"text\": \"a comb\"} true | something follows the JSON object",
        "{\"doc_id\": \"d4\", \"text\": \"a \u00fcmlaut\"} | this is not UTF-8",
      })
  void aBadLineIsToldWithItsPlaceAndLeftOut(String line, String message) throws IOException {
    String corpus = CORPUS + "\n" + line + "\n" + "{\"doc_id\": \"d9\", \"text\": \"a hat\"}";
    assertEquals(3, bench(corpus));
    String told = shell.err();
    assertTrue(told.startsWith("hairsplit: " + folder.resolve("c") + ":5:"), told);
    assertTrue(told.contains(message), told);
    assertTrue(told.endsWith("hairsplit: 4 documents indexed, 1 queries searched\n"), told);
    assertTrue(Files.exists(folder.resolve("run")));
  }

  @Test
  void manyBadLinesDoNotFloodTheTerminal() throws IOException {
    assertEquals(3, bench("nonsense\n".repeat(500) + CORPUS));
    assertEquals(22, shell.err().lines().count());
    assertTrue(shell.err().contains(": 480 more lines cannot be used"), shell.err());
  }

  @Test
  void aFileWithoutAGoodLineStopsTheRun() throws IOException {
    assertEquals(2, bench("\n\n"));
    assertTrue(shell.err().contains("c: no line can be used; give JSON objects"), shell.err());
    assertFalse(Files.exists(folder.resolve("run")));
    Files.writeString(queries, "{\"id\": \"7\"}\n");
    assertEquals(2, bench(CORPUS));
    assertTrue(shell.err().contains("q:1:1: there is no query_id"), shell.err());
    assertFalse(Files.exists(folder.resolve("run")));
  }

  @Test
  void aMissingFileIsToldBeforeAnythingIsIndexed() {
    assertEquals(2, run(folder.resolve("gone"), queries));
    assertTrue(shell.err().contains("gone: cannot be read (NoSuchFile"), shell.err());
    assertEquals(2, run(queries, folder));
    assertTrue(shell.err().contains("cannot be read"), shell.err());
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = indexes(temporary);
    bench(CORPUS);
    bench("nonsense");
    assertTrue(before.containsAll(indexes(temporary)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(Set.of("c", "q", "run"), names(files));
    }
  }

  private int bench(String corpus) throws IOException {
    // Latin-1, so that a line can be no UTF-8; the rest is ASCII.
    return run(Files.write(folder.resolve("c"), corpus.getBytes(ISO_8859_1)), queries);
  }

  private int run(Path corpus, Path asked) {
    String target = folder.resolve("run").toString();
    return shell.run("bench", "retrieval", corpus.toString(), asked.toString(), target);
  }

  private static Set<Path> indexes(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hairsplit-"))
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> names(Stream<Path> files) {
    return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
  }
}
