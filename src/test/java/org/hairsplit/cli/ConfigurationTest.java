package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  private final Shell shell = new Shell();

  @TempDir private Path top;

  @BeforeEach
  void makeARepository() throws IOException {
    Files.createDirectories(top.resolve(".git"));
  }

  @Test
  void theFileSetsTheBarAndTheCommandLineMovesIt() throws IOException {
    config("fail-on: warning\n");
    assertEquals(1, check("warned.md"));
    assertEquals(0, check("--fail-on", "error", "warned.md"));
    assertEquals(0, check("--no-config", "warned.md"));
    Path other = Files.writeString(top.resolve("other.yml"), "fail-on: never\n");
    assertEquals(0, check("--config", other.toString(), "hyped.md"));
    assertEquals(2, check("--config", other.toString(), "--no-config", "hyped.md"));
    assertTrue(shell.err().contains("give --config or --no-config, not both"), shell.err());
  }

  @Test
  void everyFileHasItsOwnBar() throws IOException {
    config("overrides:\n  - files: drafts/\n    fail-on: never\n    min-score: 0\nmin-score: 70\n");
    assertEquals(0, check("drafts/hyped.md"));
    assertEquals(1, check("drafts/hyped.md", "hyped.md"));
  }

  @Test
  void aLowScoreIsToldOfWithTheLineThatAsksForMore() throws IOException {
    config("fail-on: never\nmin-score: 90\n");
    assertEquals(1, check("warned.md"));
    assertEquals(
        "hairsplit: warned.md: scores 80 of 100, 90 is the least that passes (.hairsplit.yml:2)\n",
        plain(shell.err()));
    assertEquals(1, check("--no-config", "--min-score", "81", "warned.md"));
    assertEquals(
        "hairsplit: warned.md: scores 80 of 100, 81 is the least that passes (--min-score)\n",
        plain(shell.err()));
  }

  @Test
  void theDayAndTheFoldersComeFromTheFile() throws IOException {
    Files.createDirectories(top.resolve("rules"));
    Files.createDirectories(top.resolve("idx"));
    config("as-of: 2031-01-02\nrule-packs: [rules]\nindex: idx\n");
    assertEquals(0, check("--rules", "mine", "careful.md"));
    assertEquals(List.of(LocalDate.of(2031, 1, 2)), shell.services.days);
    Places places = shell.services.opened.get(0);
    assertEquals(
        List.of(Path.of("home", "rules"), top.toAbsolutePath().resolve("rules"), Path.of("mine")),
        places.rules());
    assertEquals(top.toAbsolutePath().resolve("idx"), places.index());
  }

  @Test
  void sourcesAreLookedUpWhereTheFileSaysToo() throws IOException {
    config("index: idx\nexclude: [old/]\n");
    Files.createDirectories(top.resolve("idx"));
    String kept = top.resolve("citing.md").toString();
    String excluded = top.resolve("old/citing2.md").toString();
    assertEquals(0, shell.run("sources", kept, excluded), shell.err());
    assertEquals(top.toAbsolutePath().resolve("idx"), shell.services.opened.get(0).index());
    assertTrue(
        plain(shell.err()).contains("citing2.md: not checked, excluded by 'old/'"), shell.err());
    assertFalse(shell.out().contains("citing2.md"), shell.out());
    assertEquals(0, shell.run("sources", "--no-config", kept));
    assertEquals(Path.of("home", "index"), shell.services.opened.get(1).index());
    config("rules: {novelty/hipe: off}\n");
    assertEquals(2, shell.run("sources", kept));
  }

  @Test
  void aBuildServerIsRedForALowScoreToo() throws IOException {
    config("fail-on: never\nmin-score: 90\n");
    assertEquals(1, check("--format", "junit", "warned.md"));
    assertTrue(shell.out().contains("failures=\"1\""), shell.out());
    assertTrue(shell.out().contains("scores 80 of 100, 90 is the least that passes"), shell.out());
    assertEquals(0, check("--format", "junit", "--min-score", "80", "warned.md"));
    assertTrue(shell.out().contains("failures=\"0\""), shell.out());
  }

  @Test
  void aFileThatIsNamedButExcludedIsToldOf() throws IOException {
    config("exclude: [old/]\n");
    assertEquals(0, check("careful.md", "old/hyped.md"));
    assertEquals(
        "hairsplit: old/hyped.md: not checked, excluded by 'old/' in .hairsplit.yml:1\n",
        plain(shell.err()));
    assertFalse(shell.out().contains("hyped"), shell.out());
  }

  @Test
  void aMistakeIsExitCode2AndNothingIsChecked() throws IOException {
    config("fail_on: error\n");
    assertEquals(2, check("careful.md"));
    assertEquals("", shell.out());
    assertEquals(
        "hairsplit: .hairsplit.yml:1:1: there is no key 'fail_on'; did you mean 'fail-on'?\n",
        plain(shell.err()));
    config("rules:\n  novelty/hipe: off\n");
    assertEquals(2, check("careful.md"));
    assertEquals("", shell.out());
    assertEquals(
        "hairsplit: .hairsplit.yml:2:3: there is no rule 'novelty/hipe'; did you mean"
            + " 'novelty/hype'?\n",
        plain(shell.err()));
  }

  @Test
  void showTellsWhatHoldsAndWhereItComesFrom() throws IOException {
    config(
        """
        fail-on: warning
        exclude: [old/]
        rules:
          novelty/*: off
        overrides:
          - files: drafts/
            min-score: 50
        """);
    assertEquals(
        0,
        shell.run(
            "config", "show", "--as-of", "2026-11-22", top.resolve("drafts/a.md").toString()));
    String shown = plain(shell.out()).replaceAll(" +", " ");
    assertTrue(
        shown.startsWith(
            """
            drafts/a.md
             config .hairsplit.yml
             checked yes
             fail-on warning .hairsplit.yml:1
             min-score 50 .hairsplit.yml:7
             as-of 2026-11-22 --as-of
             index built-in default
             rule-packs built-in default

            rules
             approval/contradicted error default
            """),
        shown);
    assertTrue(shown.contains("\n novelty/hype off .hairsplit.yml:4\n"), shown);
    assertTrue(shown.contains("\n suppression/unused warning default\n"), shown);
    assertEquals(0, shell.run("config", "show", top.resolve("old/a.md").toString()));
    String old = plain(shell.out()).replaceAll(" +", " ");
    assertTrue(old.contains(" checked no, excluded by old/ .hairsplit.yml:2\n"), old);
  }

  @Test
  void showRefusesARuleThatIsNone() throws IOException {
    config("rules: {novelty/hipe: off}\n");
    assertEquals(2, shell.run("config", "show", top.resolve("a.md").toString()));
    assertEquals(
        "hairsplit: .hairsplit.yml:1:9: there is no rule 'novelty/hipe'; did you mean"
            + " 'novelty/hype'?\n",
        plain(shell.err()));
    assertEquals("", shell.out());
  }

  @Test
  void initWritesAFileOnce() throws IOException {
    Path file = top.resolve(".hairsplit.yml");
    assertEquals(0, shell.run("init", top.toString()));
    String written = Files.readString(file);
    assertTrue(written.contains("#fail-on: warning"), written);
    assertEquals(0, check("careful.md"));
    Files.writeString(file, "fail-on: never\n");
    assertEquals(2, shell.run("init", top.toString()));
    assertEquals(
        "hairsplit: .hairsplit.yml: it is there already; --force replaces it by a new one\n",
        plain(shell.err()));
    assertEquals("fail-on: never\n", Files.readString(file));
    assertEquals(0, shell.run("init", "--force", top.toString()));
    assertEquals(written, Files.readString(file));
    assertEquals(2, shell.run("init", top.resolve("gone").toString()));
    assertTrue(shell.err().contains("name a folder that exists"), shell.err());
  }

  @Test
  void whatWasFoundBeforeNeedsNoEngine() throws IOException {
    String cache = top.resolve("cache").toString();
    String[] line = {
      "--cache", cache, "--as-of", "2026-11-22", "-f", "json", "hyped.md", "careful.md"
    };
    assertEquals(1, check(line));
    String first = shell.out();
    assertEquals(1, shell.services.opened.size());
    assertEquals(1, check(line));
    assertEquals(first, shell.out());
    assertEquals(1, shell.services.opened.size());
    assertEquals(2, shell.services.days.size());
    assertEquals("", shell.err());

    config("rules: {novelty/*: off}\n");
    check(line);
    assertEquals(4, shell.services.days.size());
    shell.services.basis = "another index";
    check(line);
    assertEquals(6, shell.services.days.size());
    check("--cache", cache, "--as-of", "2026-11-23", "hyped.md");
    assertEquals(7, shell.services.days.size());
  }

  @Test
  void theBarIsNoPartOfWhatIsKept() throws IOException {
    String cache = top.resolve("cache").toString();
    assertEquals(0, check("--cache", cache, "--as-of", "2026-11-22", "warned.md"));
    config("fail-on: warning\n");
    assertEquals(1, check("--cache", cache, "--as-of", "2026-11-22", "warned.md"), shell::err);
    assertEquals(1, shell.services.days.size());
  }

  @Test
  void damagedEntriesAreToldOfInOneLine() throws IOException {
    Path cache = top.resolve("cache");
    String[] line = {
      "--cache", cache.toString(), "--as-of", "2026-11-22", "hyped.md", "careful.md"
    };
    check(line);
    String first = shell.out();
    try (var files = Files.walk(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no entry");
      }
    }
    assertEquals(1, check(line));
    assertEquals(first, shell.out());
    assertEquals("hairsplit: cache: ignored 2 damaged entries of the cache\n", plain(shell.err()));
    check(line);
    assertEquals("", shell.err());
  }

  @Test
  void problemsAreNeverKept() throws IOException {
    String cache = top.resolve("cache").toString();
    for (int i = 0; i < 2; i++) {
      assertEquals(3, check("--cache", cache, "gone.md", "partly.md"));
      assertEquals(2, shell.err().lines().count(), shell.err());
    }
  }

  @Test
  void aCacheThatCannotBeIsExitCode2() throws IOException {
    Path file = Files.writeString(top.resolve("file"), "text");
    assertEquals(2, check("--cache", file.toString(), "careful.md"));
    assertEquals(
        "hairsplit: file: there can be no cache here (FileAlreadyExistsException); give --cache a"
            + " folder that you may write to\n",
        plain(shell.err()));
  }

  /** Checks articles below the folder; options stay as they are. */
  private int check(String... line) {
    String[] arguments = new String[line.length + 1];
    arguments[0] = "check";
    for (int i = 0; i < line.length; i++) {
      boolean article = line[i].endsWith(".md");
      arguments[i + 1] = article ? top.resolve(line[i]).toString() : line[i];
    }
    return shell.run(arguments);
  }

  private void config(String text) throws IOException {
    Files.writeString(top.resolve(".hairsplit.yml"), text, StandardCharsets.UTF_8);
  }

  /** Names as they look from the folder. */
  private String plain(String told) {
    return told.replaceAll("[^ \n(]*" + Pattern.quote(top.getFileName() + "/"), "");
  }
}
