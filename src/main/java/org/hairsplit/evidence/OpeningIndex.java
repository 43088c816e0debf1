package org.hairsplit.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * An index that a thread of its own opens while its owner does something else. Who has one asks for
 * the index or abandons it.
 */
public final class OpeningIndex {

  private final FutureTask<SourceIndex> opening;

  private OpeningIndex(FutureTask<SourceIndex> opening) {
    this.opening = opening;
  }

  /** Begins to open the index in {@code folder}. Whether that can be done shows later. */
  public static OpeningIndex in(Path folder) {
    FutureTask<SourceIndex> opening = new FutureTask<>(() -> SourceIndex.open(folder));
    Thread thread = new Thread(opening, "index");
    thread.setDaemon(true);
    thread.start();
    return new OpeningIndex(opening);
  }

  /**
   * The index, as soon as it is open.
   *
   * @throws IOException as {@link SourceIndex#open}
   */
  public SourceIndex await() throws IOException {
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  /**
   * Closes the index once it is open, for who has no more use for it. Waits even where this thread
   * is interrupted already, and leaves it so: an index that nobody waits for is never closed.
   *
   * @param reason why; told what goes wrong meanwhile
   */
  public void abandon(Exception reason) {
    boolean interrupted = Thread.interrupted();
    try {
      await().close();
    } catch (IOException | RuntimeException | Error e) {
      reason.addSuppressed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException thrown(@Nullable Throwable failure) {
    if (failure instanceof IOException e) {
      return e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return new IOException(failure);
  }
}
