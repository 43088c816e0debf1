package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.hairsplit.evidence.Duplicates;
import org.hairsplit.evidence.SourceClaims;
import org.hairsplit.evidence.SourceIndexWriter;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.RuleLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class IndexCommandTest {

  private static final String RIS =
      """
      TY  - JOUR
      TI  - Caffeine shampoo in a made-up study
      AB  - Fifty men used a shampoo.
      PY  - 2019
      DO  - 10.5555/made.up.7
      ER  -
      """;

  private final Shell shell = new Shell();
  @TempDir private Path folder;

  @BeforeEach
  void writeRecords() throws IOException {
    Files.createDirectories(folder.resolve("records/more"));
    write("records/first.yml", record("first", "Minoxidil foam in women of sixty"));
    write("records/more/second.yaml", record("second", "Finasteride in men"));
    write("records/notes.txt", "not a record");
    write("records/table.csv", "not a record");
    write("lines.jsonl", line("third", "A third one") + "\n\n" + line("fourth", "A fourth one"));
  }

  @Test
  void addsRemovesAndLists() throws IOException {
    ok("add", "records", "lines.jsonl");
    assertTrue(shell.err().contains("4 records indexed"), shell.err());
    ok("list");
    assertEquals(
        """
        first\t2014\trandomized-trial\tMinoxidil foam in women of sixty
        fourth\t2001\treview\tA fourth one
        second\t2014\trandomized-trial\tFinasteride in men
        third\t2001\treview\tA third one
        """,
        shell.out());
    ok("remove", "fourth");
    assertTrue(shell.err().contains("fourth: 1 record removed"), shell.err());
    ok("remove", "more/second.yaml");
    assertEquals(2, ids().size());
    ok("verify");
    assertTrue(shell.err().contains("the index is whole"), shell.err());
  }

  @Test
  void readsWhatOtherProgramsExport() throws IOException {
    write("records/export.ris", RIS);
    ok("add", "records");
    assertEquals(Set.of("first", "second", "doi-10-5555-made-up-7"), ids());
    ok("show", "doi-10-5555-made-up-7");
    assertTrue(shell.out().contains("Caffeine shampoo in a made-up study"), shell.out());
    assertTrue(shell.out().contains("imported"), shell.out());
    ok("add", "records/notes.txt");
    assertEquals(4, ids().size(), "a text is read if it is named");
    ok("verify");
  }

  @Test
  void aDamagedExportLeavesAllAsItWas() throws IOException {
    ok("add", "records");
    String digest = digest();
    write("records/cut.json", "[{\"id\": \"a\", \"type\": \"article-journal\", \"title\": \"Cut");
    assertRefused("cut.json", "add", "records");
    assertEquals(digest, digest());
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() throws IOException {
    ok("add", "records", "lines.jsonl");
    String digest = digest();
    String files = files();
    ok("add", "lines.jsonl", "records");
    assertTrue(shell.err().contains("3 inputs unchanged, nothing to do"), shell.err());
    assertEquals(digest, digest());
    assertEquals(files, files(), "nothing is written");
  }

  @Test
  void aChangedFileReplacesItsRecords() throws IOException {
    ok("add", "records", "lines.jsonl");
    write("lines.jsonl", line("third", "Another title") + "\n");
    ok("add", "records", "lines.jsonl");
    assertTrue(shell.err().contains("lines.jsonl: changed, 2 records replaced by 1"), shell.err());
    assertTrue(shell.err().contains("2 inputs unchanged"), shell.err());
    assertEquals(Set.of("first", "second", "third"), ids());
    ok("show", "third");
    assertTrue(shell.out().contains("third  Another title"), shell.out());
    assertTrue(shell.out().contains("lines.jsonl, digest "), shell.out());
    ok("verify");
  }

  @Test
  void theDigestTellsTheRecordsWhateverTheWayThere() throws IOException {
    ok("add", "records");
    ok("add", "lines.jsonl");
    String digest = digest();
    ok("remove", "lines.jsonl");
    assertFalse(digest.equals(digest()));
    ok("add", "lines.jsonl");
    assertEquals(digest, digest());
    assertEquals(
        0, run("build", "--out", "other", "--sources", "lines.jsonl", "--sources", "records"));
    assertEquals(0, run("stats", "--index", "other"));
    assertTrue(shell.out().contains(digest), shell.out());
  }

  @Test
  void oneBadRecordLeavesAllAsItWas() throws IOException {
    ok("add", "records");
    String digest = digest();
    write("bad.jsonl", line("fifth", "Fine") + "\n" + line("sixth", "Cut").substring(0, 30));
    assertRefused("bad.jsonl:2:", "add", "lines.jsonl", "bad.jsonl");
    write("bad.jsonl", line("fifth", "Fine") + "\n" + line("sixth", "x").replace("kind", "kin"));
    assertRefused("bad.jsonl:2:15: unknown key 'kin'", "add", "lines.jsonl", "bad.jsonl");
    write("bad.jsonl", line("fifth", "Fine").replace("review", "No kind!"));
    assertRefused("record 'fifth': 'No kind!' is no kind", "add", "bad.jsonl");
    write("bad.jsonl", "[".repeat(200_000));
    assertRefused("bad.jsonl:1:1: a line must be one JSON object", "add", "bad.jsonl");
    write("bad.jsonl", "{\"a\":".repeat(100_000));
    assertRefused("bad.jsonl:1", "add", "bad.jsonl");
    write("bad.jsonl", "x".repeat(1_100_000));
    assertRefused("bad.jsonl:1:1: the line is longer than", "add", "bad.jsonl");
    Files.write(folder.resolve("bad.jsonl"), line("f", "Größe").getBytes(StandardCharsets.UTF_16));
    assertRefused("not UTF-8", "add", "bad.jsonl");
    write("bad.yml", "a: ".repeat(3) + "{");
    assertRefused("bad.yml:1", "add", "bad.yml");
    assertRefused("no such file or folder", "add", "lines.jsonl", "gone.jsonl");
    assertRefused("of no format that is known", "add", "records/table.csv");
    assertEquals(digest, digest());
    assertEquals(Set.of("first", "second"), ids());
  }

  @Test
  void anIdThatIsTakenIsRefusedKeptOrReplaced() throws IOException {
    ok("add", "lines.jsonl");
    write("again.jsonl", line("third", "The other third") + "\n" + line("fifth", "A fifth"));
    assertRefused(
        "again.jsonl: id 'third' is already used by a record of lines.jsonl", "add", "again.jsonl");
    ok("add", "again.jsonl", "--duplicates", "keep");
    assertTrue(shell.err().contains("1 left out as duplicates"), shell.err());
    ok("show", "third");
    assertTrue(shell.out().contains("A third one"), shell.out());
    ok("remove", "again.jsonl");
    ok("add", "again.jsonl", "--duplicates", "replace");
    ok("show", "third");
    assertTrue(shell.out().contains("The other third"), shell.out());
    assertEquals(Set.of("third", "fourth", "fifth"), ids());
    ok("verify");
  }

  @Test
  void showsWhatItHasAndSaysWhatItHasNot() throws IOException {
    ok("add", "lines.jsonl");
    assertEquals(3, run("show", "--index", "index", "nobody", "third"));
    assertTrue(shell.err().contains("no record has the id 'nobody'"), shell.err());
    assertTrue(shell.out().startsWith("third  A third one"), shell.out());
    assertRefused("no record and no input is called 'nobody'", "remove", "third", "nobody");
    assertEquals(Set.of("third", "fourth"), ids());
  }

  @Test
  void searchesWithTheSentenceThatFits() throws IOException {
    ok("add", "records", "lines.jsonl");
    ok("search", "foam", "women");
    assertTrue(shell.out().startsWith("first  Minoxidil foam"), shell.out());
    ok("search", "--format", "json", "foam");
    JsonNode first = new ObjectMapper().readTree(shell.out()).get("sources").get(0);
    assertEquals("first", first.get("id").asString());
    assertTrue(first.get("score").asDouble() > 0);
    ok("search", "xylophone");
    assertEquals("", shell.out());
  }

  @Test
  void countsWhatThereIs() throws IOException {
    ok("add", "records", "lines.jsonl");
    ok("stats");
    assertTrue(shell.out().startsWith("records  4\n"), shell.out());
    assertTrue(shell.out().contains("       2  randomized-trial\n"), shell.out());
    assertTrue(shell.out().contains("       2  lines.jsonl\n"), shell.out());
    ok("stats", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(shell.out());
    assertEquals(2, json.get("kinds").get("review").asInt());
    assertEquals(2, json.get("approvals").get("fda approved").asInt());
  }

  @Test
  void textOfARecordCannotActOnATerminal() throws IOException {
    String hostile = line("evil", "A\\u001b[2J\\u202etitle\\nof two lines \\ud83d\\ude00");
    write("evil.jsonl", hostile);
    ok("add", "evil.jsonl");
    for (String command : new String[] {"list", "search lines", "show evil", "show -f json evil"}) {
      ok(command.split(" "));
      assertFalse(shell.out().contains("\u001b"), shell.out());
      assertFalse(shell.out().contains("\u202e"), shell.out());
      assertTrue(shell.out().toLowerCase(Locale.ROOT).contains("\\u001b[2j"), shell.out());
      assertTrue(shell.out().contains("😀"), shell.out());
    }
    ok("verify");
  }

  @Test
  void saysThatAnotherIsWriting() throws IOException {
    ok("add", "records");
    Lexicon lexicon = RuleLoader.load(java.util.List.of(Path.of("rules"))).lexicon();
    try (SourceIndexWriter writer =
        SourceIndexWriter.open(
            folder.resolve("index"),
            lexicon.interventions(),
            lexicon.conditions(),
            SourceClaims.none(),
            Duplicates.FAIL)) {
      assertRefused("another hairsplit is writing this index; wait", "add", "lines.jsonl");
      assertRefused("another hairsplit is writing this index; wait", "verify");
      ok("list");
    }
    ok("add", "lines.jsonl");
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedAndBuiltAnew() throws IOException {
    OldIndex.write(folder.resolve("index"));
    for (String command : new String[] {"list", "verify", "stats", "remove x", "add lines.jsonl"}) {
      assertRefused("an index of another version of hairsplit; build it again", command.split(" "));
    }
    assertEquals(0, run("build", "--out", "index", "--sources", "records"), shell.err());
    assertEquals(Set.of("first", "second"), ids());
  }

  @Test
  void aDamagedIndexIsNamedAndBuiltAnew() throws IOException {
    ok("add", "records");
    try (var files = Files.list(folder.resolve("index"))) {
      Path data = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(data);
      bytes[bytes.length / 2] ^= 0x10;
      Files.write(data, bytes);
    }
    assertEquals(3, run("verify", "--index", "index"), shell.err());
    assertTrue(shell.err().contains("the files are damaged"), shell.err());
    try (var files = Files.list(folder.resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
      }
    }
    assertRefused("the index is damaged", "verify");
    assertRefused("the index is damaged", "add", "lines.jsonl");
    assertEquals(0, run("build", "--out", "index", "--sources", "records"), shell.err());
    ok("verify");
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws IOException {
    assertRefused(
        "holds files that belong to no index", "add", "lines.jsonl", "--index", "records");
    assertEquals(2, run("build", "--out", "records", "--sources", "lines.jsonl"));
    assertEquals(2, run("list", "--index", "nowhere"));
    assertTrue(shell.err().contains("holds no index; build one with"), shell.err());
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  private void assertRefused(String message, String... command) throws IOException {
    assertEquals(2, index(command), shell.err());
    assertTrue(shell.err().contains(message), shell.err());
    assertEquals(1, shell.err().lines().count(), shell.err());
    assertTrue(shell.err().length() < 600, shell.err());
  }

  private void ok(String... command) throws IOException {
    assertEquals(0, index(command), shell.err());
  }

  private int index(String... command) {
    String[] all = new String[command.length + 2];
    all[0] = command[0];
    all[1] = "--index";
    all[2] = "index";
    System.arraycopy(command, 1, all, 3, command.length - 1);
    boolean given = Arrays.asList(command).contains("--index");
    return run(given ? command : all);
  }

  /** Arguments that name something in the folder become paths. */
  private int run(String... command) {
    String[] args = new String[command.length + 1];
    args[0] = "index";
    for (int i = 0; i < command.length; i++) {
      boolean path =
          i > 0 && command[i].matches("index|records.*|other|nowhere|\\S+\\.(jsonl|yml)");
      boolean names = command[0].equals("remove") && !command[i].equals("index");
      args[i + 1] = path && !names ? folder.resolve(command[i]).toString() : command[i];
    }
    return shell.run(args);
  }

  private Set<String> ids() throws IOException {
    ok("list");
    return Set.copyOf(shell.out().lines().map(line -> line.split("\t")[0]).toList());
  }

  private String digest() throws IOException {
    ok("stats");
    return shell.out().lines().skip(1).findFirst().orElseThrow().replace("digest", "").strip();
  }

  private String files() throws IOException {
    try (var files = Files.list(folder.resolve("index"))) {
      return files.sorted().toList().toString();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  static String record(String id, String title) {
    return """
        id: %s
        title: %s
        kind: randomized-trial
        year: 2014
        interventions: [minoxidil]
        approvals:
          - {intervention: minoxidil, regulator: fda, decision: approved}
        says: The group kept more hair. Nobody says why.
        basis: made up
        checked: memory
        """
        .formatted(id, title);
  }

  static String line(String id, String title) {
    return """
        {"id":"%s","kind":"review","title":"%s","year":2001,"says":"Nothing much.","basis":"made up",\
        "checked":"memory","identifiers":{"url":"https:\\/\\/example.org\\/%s"}}"""
        .formatted(id, title, id);
  }
}
