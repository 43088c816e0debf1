package org.hairsplit.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that changed, and their lines. Used by one thread. */
public final class Changes {

  private final Path from;
  private final Map<Path, ChangedLines> files;

  /** The real folders behind those that articles lie in: there may be links on the way. */
  private final Map<Path, Path> folders = new HashMap<>();

  /**
   * @param from the folder that relative names of articles start from
   * @param files by their real, absolute path
   */
  Changes(Path from, Map<Path, ChangedLines> files) {
    this.from = from;
    this.files = Map.copyOf(files);
  }

  /** What changed in an article, by the name the user knows it under; empty if nothing did. */
  public Optional<ChangedLines> of(String article) {
    try {
      return Optional.ofNullable(files.get(real(from.resolve(article).normalize())));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Path real(Path file) {
    Path name = file.getFileName();
    Path parent = file.getParent();
    if (name == null || parent == null) {
      return file;
    }
    if (Files.isSymbolicLink(file)) {
      return realOrSame(file);
    }
    return folders.computeIfAbsent(parent, Changes::realOrSame).resolve(name);
  }

  /** A folder that is not there has no other name. */
  static Path realOrSame(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
