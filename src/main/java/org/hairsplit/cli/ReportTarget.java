package org.hairsplit.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hairsplit.ConfigurationException;
import org.hairsplit.file.NewFile;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes. A file appears only when its report is complete: until then it is written
 * beside it, and a broken run leaves an older report alone.
 */
public final class ReportTarget implements Closeable {

  private final OutputStream stream;
  private final @Nullable NewFile file;
  private final boolean ours;

  /**
   * @param file that the stream writes to; null for one that is written to as it is
   * @param ours whether the stream is closed with the report
   */
  private ReportTarget(OutputStream stream, @Nullable NewFile file, boolean ours) {
    this.stream = stream;
    this.file = file;
    this.ours = ours;
  }

  /** A report to a stream that stays open. */
  public static ReportTarget to(OutputStream out) {
    return new ReportTarget(out, null, false);
  }

  /** A report to a file, which may exist; a pipe or a device is written to as it is. */
  public static ReportTarget to(Path named) throws ConfigurationException {
    try {
      Path place = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
      if (Files.exists(place) && !Files.isRegularFile(place)) {
        return new ReportTarget(new BufferedOutputStream(Files.newOutputStream(place)), null, true);
      }
      NewFile file = NewFile.at(place);
      return new ReportTarget(file.stream(), file, true);
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

  /** What to write to. */
  public OutputStream stream() {
    return stream;
  }

  /** Tells that the report is complete. */
  public void complete() throws IOException {
    stream.flush();
    if (file != null) {
      file.complete();
    } else if (ours) {
      stream.close();
    }
  }

  /** Drops what is not complete. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    } else if (ours) {
      stream.close();
    }
  }
}
