package org.hairsplit.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real git. */
class GitRepositoryTest {

  private static final List<String> ENDINGS = List.of(".md", ".html");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void repository() throws Exception {
    folder = Files.createDirectory(temporary.resolve("r"));
    assumeTrue(git(folder, "init", "-q", "-b", "main") == 0, "there is no git");
    write("a.md", lines(1, 20));
    write("notes.txt", "none of our endings\n");
    commit();
    git(folder, "checkout", "-q", "-b", "work");
  }

  @Test
  void committedStagedUnstagedAndNewFilesCount() throws Exception {
    write("a.md", lines(1, 20).replace("line 3\n", "committed\n"));
    write("committed.md", "x\n");
    commit();
    write("a.md", read("a.md").replace("line 8\n", "staged\n"));
    write("staged.md", "x\n");
    git(folder, "add", "-A");
    write("a.md", read("a.md").replace("line 12\n", "unstaged\n"));
    write("new ü.md", "x\n");
    write(".gitignore", "ignored.md\n");
    write("ignored.md", "x\n");
    Changes changes = since("main");
    ChangedLines lines = changes.of("a.md").orElseThrow();
    assertEquals(
        List.of(3, 8, 12),
        IntStream.rangeClosed(1, 20).filter(n -> lines.touch(n, n)).boxed().toList());
    for (String name : List.of("committed.md", "staged.md", "new ü.md")) {
      assertTrue(changes.of(name).orElseThrow().touch(1, 1), name);
    }
    assertTrue(changes.of("ignored.md").isEmpty());
    assertTrue(changes.of("notes.txt").isEmpty());
  }

  @Test
  void whatOthersDidMeanwhileIsNoChangeOfOurs() throws Exception {
    write("mine.md", "mine\n");
    commit();
    git(folder, "checkout", "-q", "main");
    write("a.md", lines(1, 20).replace("line 5\n", ""));
    write("theirs.md", "theirs\n");
    commit();
    git(folder, "checkout", "-q", "work");
    Changes changes = since("main");
    assertTrue(changes.of("a.md").isEmpty());
    assertTrue(changes.of("mine.md").isPresent());
  }

  @Test
  void aRenamedFileHasChangedWhereItWasEdited() throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    git(folder, "mv", "a.md", "sub/b.md");
    write("sub/b.md", lines(1, 20).replace("line 7\n", "edited\n"));
    commit();
    ChangedLines lines = since("main").of("sub/b.md").orElseThrow();
    assertTrue(lines.touch(7, 7));
    assertFalse(lines.touch(1, 6));
  }

  @Test
  void aFileRenamedWithoutTellingGitHasMoved() throws Exception {
    Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
    assertFalse(since("main").of("b.md").orElseThrow().touch(1, 20));
  }

  @Test
  void settingsOfTheUserDoNotMatter() throws Exception {
    for (String setting :
        List.of(
            "diff.noprefix=true",
            "diff.mnemonicPrefix=true",
            "color.ui=always",
            "diff.external=false",
            "diff.renames=false",
            "diff.context=9",
            "diff.interHunkContext=50",
            "core.quotePath=true")) {
      String[] pair = setting.split("=");
      git(folder, "config", pair[0], pair[1]);
    }
    write(".gitattributes", "*.md -diff\n");
    write("grün.md", "x\n");
    git(folder, "mv", "a.md", "c.md");
    write("c.md", lines(1, 20).replace("line 7\n", "edited\n"));
    commit();
    Changes changes = since("main");
    assertTrue(changes.of("grün.md").orElseThrow().touch(1, 1));
    assertTrue(changes.of("c.md").orElseThrow().touch(7, 7));
    assertFalse(changes.of("c.md").orElseThrow().touch(8, 20));
  }

  @Test
  void articlesAreFoundFromASubfolderAndThroughALink() throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    write("sub/x.md", "x\n");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.resolve("sub"));
    Changes changes =
        GitRepository.around(folder.resolve("sub")).since("main", folder.resolve("sub"), ENDINGS);
    assertTrue(changes.of("x.md").isPresent());
    assertTrue(changes.of("./../sub/x.md").isPresent());
    assertTrue(changes.of(link.resolve("x.md").toString()).isPresent());
    assertTrue(changes.of("../a.md").isEmpty());
  }

  @Test
  void refsThatAreNoneAreTold() {
    ChangesException e = assertThrows(ChangesException.class, () -> since("origin/nosuch"));
    assertEquals(
        "--changed-since origin/nosuch: git does not know this commit or branch; check the name, or"
            + " fetch it first with 'git fetch origin nosuch'",
        e.problem().toString());
    assertThrows(ChangesException.class, () -> since("--output=/tmp/x"));
  }

  @Test
  void aShallowCloneIsExplained() throws Exception {
    write("b.md", "b\n");
    commit();
    Path clone = temporary.resolve("clone");
    String url = "file://" + folder;
    assertEquals(0, git(temporary, "clone", "-q", "--depth", "1", "-b", "work", url, "clone"));
    ChangesException unknown =
        assertThrows(
            ChangesException.class,
            () -> GitRepository.around(clone).since("origin/main", clone, ENDINGS));
    assertEquals(
        "--changed-since origin/main: git does not know this commit or branch; the clone is shallow;"
            + " fetch it with 'git fetch --unshallow origin main'; in GitHub Actions give"
            + " actions/checkout 'fetch-depth: 0'",
        unknown.problem().toString());
    git(clone, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main");
    ChangesException unrelated =
        assertThrows(
            ChangesException.class,
            () -> GitRepository.around(clone).since("origin/main", clone, ENDINGS));
    assertTrue(unrelated.getMessage().contains("does not reach back"), unrelated.getMessage());
    assertTrue(unrelated.getMessage().contains("git fetch --unshallow"), unrelated.getMessage());
  }

  @Test
  void outsideOfARepositoryItSaysSo() {
    ChangesException e =
        assertThrows(ChangesException.class, () -> GitRepository.around(temporary));
    assertTrue(e.getMessage().contains("git finds no working tree here"), e.getMessage());
    assertTrue(e.getMessage().contains("--diff"), e.getMessage());
  }

  @Test
  void aGivenDiffMeansTheSame() throws Exception {
    write("a.md", lines(1, 20).replace("line 7\n", "edited\n"));
    for (String prefix : List.of("a/|b/", "|")) {
      String[] names = (prefix + " ").split("\\|");
      String diff =
          "--- "
              + names[0]
              + "a.md\n+++ "
              + names[1].strip()
              + "a.md\n@@ -7 +7 @@\n-line 7\n+edited\n";
      Changes changes = GivenDiff.read("d", diff, folder);
      assertTrue(changes.of("a.md").orElseThrow().touch(7, 7));
      assertFalse(changes.of("a.md").orElseThrow().touch(8, 8));
    }
  }

  private Changes since(String ref) throws ChangesException {
    return GitRepository.around(folder).since(ref, folder, ENDINGS);
  }

  private static String lines(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void commit() throws Exception {
    git(folder, "add", "-A");
    assertEquals(
        0,
        git(
            folder,
            "-c",
            "user.name=n",
            "-c",
            "user.email=e@x.example",
            "commit",
            "-q",
            "-m",
            "m"));
  }

  private static int git(Path in, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
