package org.hairsplit.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.hairsplit.ConfigurationException;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes. A file appears only when its report is complete: until then it is written
 * beside it, and a broken run leaves an older report alone.
 */
public final class ReportTarget implements Closeable {

  private final OutputStream stream;
  private final @Nullable Path part;
  private final @Nullable Path file;

  private ReportTarget(OutputStream stream, @Nullable Path part, @Nullable Path file) {
    this.stream = stream;
    this.part = part;
    this.file = file;
  }

  /** A report to a stream that stays open. */
  public static ReportTarget to(OutputStream out) {
    return new ReportTarget(out, null, null);
  }

  /** A report to a file, which may exist; a pipe or a device is written to as it is. */
  public static ReportTarget to(Path named) throws ConfigurationException {
    try {
      Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new ReportTarget(buffered(Files.newOutputStream(file)), null, file);
      }
      String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path part = file.resolveSibling(name);
      OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
      return new ReportTarget(buffered(out), part, file);
    } catch (IOException e) {
      throw new ConfigurationException(
          new Problem(
              named.toString(),
              null,
              "cannot write the report here (" + e.getClass().getSimpleName() + ")",
              "give --output a file in a folder that exists and that you may write to"),
          e);
    }
  }

  /** A report to a file, or to {@code out} if it is called {@code -}. */
  public static ReportTarget toFileOr(OutputStream out, Path named) throws ConfigurationException {
    return named.toString().equals("-") ? to(out) : to(named);
  }

  private static OutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out);
  }

  /** What to write to. */
  public OutputStream stream() {
    return stream;
  }

  /** Tells that the report is complete. */
  public void complete() throws IOException {
    stream.flush();
    if (file != null) {
      stream.close();
    }
    if (part != null && file != null) {
      move(part, file);
    }
  }

  /** Drops what is not complete. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      stream.close();
    }
    if (part != null) {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
