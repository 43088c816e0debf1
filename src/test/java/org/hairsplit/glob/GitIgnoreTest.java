package org.hairsplit.glob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoreTest {

  private static final List<String> FILES =
      List.of(
          "a.md",
          "build/a.md",
          "build/keep.md",
          "deep/build/b.md",
          "deep/notes.txt",
          "deep/er/notes.txt",
          "deep/er/keep.txt",
          "local.md",
          "odd name.md",
          "sub/x.md",
          "sub/y.md",
          "#hash.md",
          "!bang.md");

  @TempDir private Path top;

  @BeforeEach
  void layOut() throws IOException {
    for (String file : FILES) {
      write(file, "text");
    }
    write(
        ".gitignore",
        """
        # a comment
        /build/*
        !/build/keep.md
        deep/**/notes.txt
        odd*   \

        \\#hash.md
        \\!bang.md
        """);
    write("sub/.gitignore", "*.md\n!y.md\n");
    write(".git/info/exclude", "local.md\n");
  }

  @Test
  void ignoresWhatGitIgnores() throws Exception {
    Path git = top.resolve(".git");
    Files.delete(git.resolve("info/exclude"));
    Files.delete(git.resolve("info"));
    Files.delete(git);
    assumeTrue(git("init", "-q").isEmpty(), "git is not here");
    Files.createDirectories(git.resolve("info"));
    write(".git/info/exclude", "local.md\n");
    List<String> untracked = git("ls-files", "--others", "--exclude-standard");
    assertEquals(new TreeSet<>(untracked), walked());
  }

  @Test
  void ignoresByFilesOfEveryFolderOnTheWay() throws IOException {
    assertEquals(
        List.of(
            ".gitignore",
            "a.md",
            "build/keep.md",
            "deep/build/b.md",
            "deep/er/keep.txt",
            "sub/.gitignore",
            "sub/y.md"),
        List.copyOf(walked()));
  }

  @Test
  void ignoresNothingOutsideAWorkingTree(@TempDir Path plain) throws IOException {
    Path file = Files.writeString(plain.resolve("a.md"), "text");
    Files.writeString(plain.resolve(".gitignore"), "*.md\n");
    assertFalse(new GitIgnore().ignores(file, false));
  }

  @Test
  void aFolderIsNamedWithASlash() throws IOException {
    write(".gitignore", "thing/\n");
    GitIgnore git = new GitIgnore();
    assertTrue(git.ignores(top.resolve("deep/thing"), true));
    assertFalse(git.ignores(top.resolve("deep/thing"), false));
  }

  private TreeSet<String> walked() throws IOException {
    TreeSet<String> kept = new TreeSet<>();
    walk(top, new GitIgnore(), kept);
    return kept;
  }

  private void walk(Path folder, GitIgnore git, TreeSet<String> kept) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.toList();
    }
    for (Path entry : entries) {
      boolean isFolder = Files.isDirectory(entry);
      if (entry.endsWith(".git") || git.ignores(entry, isFolder)) {
        continue;
      }
      if (isFolder) {
        walk(entry, git, kept);
      } else {
        kept.add(top.relativize(entry).toString().replace('\\', '/'));
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** The lines git prints. */
  private List<String> git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("git", "-c", "core.quotePath=false", "-c", "core.excludesFile="),
                    Stream.of(arguments))
                .toList());
    builder.directory(top.toFile()).redirectErrorStream(true);
    try {
      Process process = builder.start();
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertEquals(0, process.waitFor(), () -> "" + lines);
      return lines;
    } catch (IOException e) {
      return List.of("no git");
    }
  }
}
