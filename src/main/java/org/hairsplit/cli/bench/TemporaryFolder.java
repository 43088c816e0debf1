package org.hairsplit.cli.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is deleted with all in it when closed, or when the run is broken off. */
final class TemporaryFolder implements Closeable {

  private final Path path;
  private final Thread atExit = new Thread(this::deleteQuietly, "temporary-folder");

  private TemporaryFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A new folder where the system wants such folders. */
  static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("hairsplit-"));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process ends already, and the hook finds nothing to do.
      return;
    }
  }

  private void delete() throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(path)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.deleteIfExists(file);
    }
  }

  /** Nobody is left to be told. */
  private void deleteQuietly() {
    try {
      if (Files.exists(path)) {
        delete();
      }
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }
}
