package org.hairsplit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

  @TempDir private Path folder;

  @Test
  void theNearestTopCountsAndInALinkedTreeItIsAFile() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b/c"));
    assertEquals(Optional.empty(), WorkingTree.top(inner));
    Files.createDirectory(folder.resolve(".git"));
    assertEquals(Optional.of(folder), WorkingTree.top(inner));
    Files.writeString(folder.resolve("a/.git"), "gitdir: elsewhere");
    assertEquals(Optional.of(folder.resolve("a")), WorkingTree.top(inner));
  }
}
