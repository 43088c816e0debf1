package org.hairsplit.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The git working tree that a folder is in. */
public final class WorkingTree {

  private WorkingTree() {}

  /** Whether a folder is the top of one: it has a {@code .git}, a file if the tree is linked. */
  public static boolean isTop(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  /**
   * The nearest top upward; empty outside of any working tree.
   *
   * @param folder absolute
   */
  public static Optional<Path> top(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (isTop(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
