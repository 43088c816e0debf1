package org.hairsplit.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all. It is written beside its place and moved there once it
 * is complete; what stood there before is replaced then, and left alone by a broken run. Many runs
 * may write the same file at once: the last one to complete wins.
 */
public final class NewFile implements Closeable {

  private final Path place;
  private final Path part;
  private final OutputStream stream;

  private NewFile(Path place, Path part) throws IOException {
    this.place = place;
    this.part = part;
    this.stream =
        new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW));
  }

  /**
   * Begins a file.
   *
   * @param place where it will stand, in a folder that exists
   */
  public static NewFile at(Path place) throws IOException {
    // Not the process's number: two containers may share a folder, and each have a process 1. Not
    // Files.createTempFile: nobody but the user may read what that makes.
    return new NewFile(place, place.resolveSibling("." + UUID.randomUUID() + ".part"));
  }

  /** Writes a whole file. */
  public static void write(Path place, byte[] bytes) throws IOException {
    try (NewFile file = at(place)) {
      file.stream.write(bytes);
      file.complete();
    }
  }

  /** What to write to. */
  public OutputStream stream() {
    return stream;
  }

  /** Puts the file in its place. To be called once, when all is written. */
  public void complete() throws IOException {
    stream.close();
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops what is not complete. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
