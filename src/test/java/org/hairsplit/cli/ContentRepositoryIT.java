package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A repository of two hundred articles, and what its owners live through with the check. */
@DisabledOnOs(OS.WINDOWS)
class ContentRepositoryIT {

  private static final int ARTICLES = 200;
  private static final String OLD = "Onion shampoo number %d is a proven cure for bald patches.";
  private static final String ASIDE = "Ask a dermatologist before you try anything new.";
  private static final String NEW =
      "Our bio-cell drops are guaranteed to regrow hair on every head.";
  private static final String BASELINE = ".hairsplit-baseline.json";

  @TempDir private Path folder;

  @BeforeEach
  void repository() throws Exception {
    assumeTrue(git("init", "-q", "-b", "main") == 0, "there is no git");
    for (int i = 0; i < ARTICLES; i++) {
      write(name(i), text(i, OLD.formatted(i), ASIDE));
    }
    commit("articles");
  }

  @Test
  void oldFindingsNeverFailNewWork() throws Exception {
    firstRunFailsAndTheBaselineSilencesIt();
    git("checkout", "-q", "-b", "work");
    aNewOverstatementFailsOnItsLineAlone();
    aMovedParagraphDoesNot();
    aSuppressionWithAReasonPassesAndShows();
    aRenameDoesNotResurfaceOldFindings();
    theMergeBaseIsWhatCounts();
    whatIsFixedLeavesTheBaseline();
    brokenThingsAreExitCodeTwo();
  }

  private void firstRunFailsAndTheBaselineSilencesIt() throws Exception {
    Launched first = check("--format", "gnu");
    assertEquals(1, first.code(), first.err());
    assertTrue(first.out().lines().count() >= ARTICLES, first.out());

    Launched created = hairsplit("baseline", "create", "--as-of", "2026-11-22", "content");
    assertEquals(0, created.code(), created.err());
    assertTrue(created.err().contains("findings accepted"), created.err());
    Launched passed = check("--format", "gnu", "--baseline", BASELINE);
    assertEquals(0, passed.code(), passed.out() + passed.err());
    assertEquals("", passed.out() + passed.err());
    commit("baseline");

    Launched again = hairsplit("baseline", "create", "content");
    assertEquals(2, again.code());
    assertEquals(
        "hairsplit: .hairsplit-baseline.json: there is a baseline already; use 'hairsplit baseline"
            + " update', or delete it first\n",
        again.err());
  }

  private void aNewOverstatementFailsOnItsLineAlone() throws Exception {
    write(name(7), text(7, NEW, OLD.formatted(7), ASIDE));
    String line = name(7) + ":" + lineOf(name(7), NEW) + ":";
    for (String[] way : ways("main")) {
      Launched failed = check(with(way, "--format", "gnu"));
      assertEquals(1, failed.code(), failed.err());
      assertTrue(
          !failed.out().isEmpty() && failed.out().lines().allMatch(l -> l.startsWith(line)),
          failed.out());
    }
    Path diff = Files.writeString(folder.resolve("../" + folder.getFileName() + ".diff"), diff());
    Launched given = check("--format", "gnu", "--diff", diff.toString());
    assertEquals(1, given.code(), given.err());
    assertTrue(given.out().lines().allMatch(l -> l.startsWith(line)), given.out());
    Files.delete(diff);
  }

  private void aMovedParagraphDoesNot() throws Exception {
    write(name(7), text(7, OLD.formatted(7), ASIDE));
    write(name(8), text(8, ASIDE, OLD.formatted(8)));
    for (String[] way : ways("main")) {
      Launched passed = check(way);
      assertEquals(0, passed.code(), passed.out() + passed.err());
    }
    commit("moved");
  }

  private void aSuppressionWithAReasonPassesAndShows() throws Exception {
    String silenced =
        "<!-- hairsplit-disable-next-line -- quoted from the maker's label -->\n" + NEW;
    write(name(9), text(9, OLD.formatted(9), silenced, ASIDE));
    for (String[] way : ways("main")) {
      Launched passed = check(with(way, "--format", "sarif"));
      assertEquals(0, passed.code(), passed.err());
      List<JsonNode> inSource = new ArrayList<>();
      for (JsonNode result : results(passed.out())) {
        for (JsonNode suppression : result.get("suppressions")) {
          if (suppression.get("kind").asString().equals("inSource")) {
            inSource.add(suppression);
          }
        }
      }
      assertFalse(inSource.isEmpty(), passed.out());
      assertEquals(
          "quoted from the maker's label", inSource.get(0).get("justification").asString());
    }
    commit("suppressed");
  }

  private void aRenameDoesNotResurfaceOldFindings() throws Exception {
    git("mv", name(10), "content/renamed-with-git.md");
    String edited = read("content/renamed-with-git.md").replace(ASIDE, ASIDE + "\n\nAnd be well.");
    write("content/renamed-with-git.md", edited);
    Files.move(folder.resolve(name(11)), folder.resolve("content/renamed-without.md"));
    for (String[] way : ways("main")) {
      Launched passed = check(with(way, "--format", "gnu"));
      assertEquals(0, passed.code(), passed.out() + passed.err());
      assertEquals("", passed.out());
    }
    Launched marked = check("--baseline", BASELINE, "--format", "sarif");
    for (JsonNode result : results(marked.out())) {
      boolean silenced = !result.get("suppressions").isEmpty();
      boolean inSource = silenced && kind(result).equals("inSource");
      String state = silenced && !inSource ? "unchanged" : "new";
      assertEquals(state, result.get("baselineState").asString());
      assertTrue(silenced, result.toString());
    }
    commit("renamed");
  }

  /** Main goes on after the work has parted, and mends what the work still has. */
  private void theMergeBaseIsWhatCounts() throws Exception {
    git("checkout", "-q", "main");
    write(name(20), text(20, ASIDE));
    write(name(21), text(21, NEW, OLD.formatted(21), ASIDE));
    commit("main goes on");
    git("checkout", "-q", "work");
    Launched passed = check("--changed-since", "main", "--format", "json");
    assertEquals(0, passed.code(), passed.out() + passed.err());
    assertFalse(passed.out().contains(name(20)), passed.out());
    assertFalse(passed.out().contains(name(21)), passed.out());
  }

  private void whatIsFixedLeavesTheBaseline() throws Exception {
    String before = read(BASELINE);
    write(name(30), text(30, ASIDE));
    write(name(31), text(31, NEW, OLD.formatted(31), ASIDE));
    Launched noted = check("--baseline", BASELINE, "--fail-on", "never");
    assertTrue(noted.err().contains("'hairsplit baseline update' drops them"), noted.err());
    Launched updated = hairsplit("baseline", "update", "--as-of", "2026-11-22", "content");
    assertEquals(1, updated.code(), updated.err());
    assertTrue(updated.err().contains("new, not accepted: " + name(31)), updated.err());
    assertTrue(updated.err().contains("fixed: " + name(30)), updated.err());
    String after = read(BASELINE);
    assertTrue(before.contains(name(30) + "\",\"rule\":\"certainty/"), before);
    assertFalse(after.contains(name(30) + "\",\"rule\":\"certainty/"), after);
    assertTrue(after.contains("renamed-without.md"), after);
    assertFalse(after.contains(name(11)), after);
    Launched failed = check("--baseline", BASELINE);
    assertEquals(1, failed.code());
    Launched accepted =
        hairsplit("baseline", "update", "--accept-new", "--as-of", "2026-11-22", "content");
    assertEquals(0, accepted.code(), accepted.err());
    assertTrue(accepted.err().contains("accepted: " + name(31)), accepted.err());
    assertEquals(0, check("--baseline", BASELINE).code());
    Launched shown = hairsplit("baseline", "show");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains(name(31) + "  certainty/"), shown.out());
  }

  private void brokenThingsAreExitCodeTwo() throws Exception {
    write("broken.json", read(BASELINE).replaceFirst("\"count\":1", "\"count\":one"));
    Launched broken = check("--baseline", "broken.json");
    assertEquals(2, broken.code());
    assertTrue(broken.err().startsWith("hairsplit: broken.json:5:"), broken.err());
    assertEquals(2, check("--changed-since", "nowhere").code());
    assertEquals(2, check("--changed-since", "main", "--diff", "x").code());
    Launched both = check("--format", "json", "--format", "sarif");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("two reports go to standard output"), both.err());
    Path outside = Files.createTempDirectory("no-repository");
    Files.writeString(outside.resolve("a.md"), "# A\n\nWords.\n");
    Launched none = Launched.in(outside, Map.of(), "check", "--changed-since", "main", "a.md");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("git finds no working tree here"), none.err());
    Files.delete(outside.resolve("a.md"));
    Files.delete(outside);
  }

  private static List<String[]> ways(String ref) {
    return List.of(
        new String[] {"--baseline", BASELINE},
        new String[] {"--changed-since", ref},
        new String[] {"--changed-since", ref, "--baseline", BASELINE});
  }

  private Launched check(String... options) throws Exception {
    String[] start = {"check", "--as-of", "2026-11-22"};
    boolean barred = Stream.of(options).anyMatch("--fail-on"::equals);
    String[] bar = barred ? new String[0] : new String[] {"--fail-on", "warning"};
    return hairsplit(with(with(start, bar), with(options, "content")));
  }

  private Launched hairsplit(String... arguments) throws Exception {
    return Launched.in(folder, Map.of(), arguments);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static JsonNode results(String sarif) {
    return JsonMapper.shared().readTree(sarif).get("runs").get(0).get("results");
  }

  private static String kind(JsonNode result) {
    return result.get("suppressions").get(0).get("kind").asString();
  }

  private static String name(int i) {
    return String.format(Locale.ROOT, "content/article-%03d.md", i);
  }

  /** An article like the others, with these paragraphs. */
  private static String text(int i, String... paragraphs) {
    StringBuilder text = new StringBuilder("# What is new about shampoo number " + i + "\n");
    text.append("\nThis article number ").append(i).append(" is about a shampoo.\n");
    for (String paragraph : paragraphs) {
      text.append('\n').append(paragraph).append('\n');
    }
    return text.append("\nThe shampoo number ").append(i).append(" is blue.\n").toString();
  }

  private int lineOf(String name, String words) throws IOException {
    return read(name).lines().toList().indexOf(words) + 1;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    assertEquals(
        0, git("-c", "user.name=n", "-c", "user.email=e@x.example", "commit", "-q", "-m", message));
  }

  private String diff() throws Exception {
    Process git = new ProcessBuilder("git", "diff", "main").directory(folder.toFile()).start();
    String diff = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor());
    return diff;
  }

  private int git(String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(with(new String[] {"git"}, arguments)).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
