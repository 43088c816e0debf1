package org.hairsplit.glob;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hairsplit.file.WorkingTree;
import org.jspecify.annotations.Nullable;

/**
 * What git would not look at: the {@code .gitignore} files from the top of the working tree down to
 * the folder of a file, and {@code .git/info/exclude}. The user's own, outside the repository, is
 * left out: a run must not depend on the machine. Outside a working tree nothing is ignored. For
 * one thread; files are read once.
 */
public final class GitIgnore {

  private final Map<Path, IgnoreFile> files = new HashMap<>();
  private final Map<Path, Optional<Path>> tops = new HashMap<>();

  /**
   * Whether git ignores a file or folder for its own sake, without regard to whether a folder above
   * it is ignored: who walks down does not get there, and who names a file wants it.
   *
   * @param path absolute and without {@code ..}
   */
  public boolean ignores(Path path, boolean isFolder) {
    Path top = path.getParent() == null ? null : top(path.getParent()).orElse(null);
    if (top == null) {
      return false;
    }
    for (Path folder = path.getParent();
        folder != null && folder.startsWith(top);
        folder = folder.getParent()) {
      Optional<Boolean> said =
          file(folder.resolve(".gitignore")).ignores(name(folder, path), isFolder);
      if (said.isPresent()) {
        return said.get();
      }
    }
    return file(top.resolve(".git/info/exclude")).ignores(name(top, path), isFolder).orElse(false);
  }

  /** The top of the working tree that {@code folder} is in: the nearest with a {@code .git}. */
  private Optional<Path> top(Path folder) {
    Optional<Path> known = tops.get(folder);
    if (known == null) {
      Path parent = folder.getParent();
      boolean isTop = WorkingTree.isTop(folder);
      known = isTop ? Optional.of(folder) : parent == null ? Optional.empty() : top(parent);
      tops.put(folder, known);
    }
    return known;
  }

  private IgnoreFile file(Path file) {
    return files.computeIfAbsent(file, GitIgnore::read);
  }

  /** One that is no file, or not to be read, ignores nothing: git says so too. */
  private static IgnoreFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      return IgnoreFile.EMPTY;
    }
    try {
      // A name that is not UTF-8 must not cost the other lines.
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      return IgnoreFile.of(lines);
    } catch (IOException e) {
      return IgnoreFile.EMPTY;
    }
  }

  private static String name(@Nullable Path folder, Path path) {
    String name = folder == null ? path.toString() : folder.relativize(path).toString();
    return name.replace(path.getFileSystem().getSeparator(), "/");
  }
}
