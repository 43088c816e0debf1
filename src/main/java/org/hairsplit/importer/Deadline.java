package org.hairsplit.importer;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a library that may loop over a hostile document. The call runs in a daemon thread of its
 * own, which is given up when the time is over: the libraries cannot be stopped from outside.
 */
final class Deadline {

  private Deadline() {}

  /** Calls {@code reading}; whatever it fails with is told as something wrong with the file. */
  static <T> T call(OpenFile file, Callable<T> reading)
      throws IOException, UnreadableSourceException {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(task, "hairsplit-import");
    thread.setDaemon(true);
    thread.start();
    long seconds = file.limits().time().toSeconds();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw file.unreadable(
          "reading takes longer than " + seconds + " s", "save its text and import that");
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    } catch (ExecutionException e) {
      throw failed(file, e.getCause() == null ? e : e.getCause());
    }
  }

  private static UnreadableSourceException failed(OpenFile file, Throwable cause) {
    if (cause instanceof UnreadableSourceException known) {
      return known;
    }
    if (cause instanceof LimitException limit) {
      return file.unreadable(String.valueOf(limit.getMessage()), limit.advice());
    }
    if (cause instanceof OutOfMemoryError) {
      return file.unreadable("the document needs more memory than there is", "save it as text");
    }
    if (cause instanceof StackOverflowError) {
      return file.unreadable("the document is nested too deep", "save it as text");
    }
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return file.unreadable(
        "the document is damaged: " + said.lines().findFirst().orElse(""),
        "open and save it again, or save it as text");
  }
}
