package org.hairsplit.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Checks inputs on several threads and hands the results out in the order of the inputs. Only a few
 * inputs are under way at any time, however many there are.
 *
 * @param <R> the result of one input
 */
final class ArticleQueue<R> {

  /** Enough for the threads to go on while one long article holds up the order. */
  private static final int WINDOW_PER_JOB = 4;

  private final int jobs;
  private final Function<Input, R> work;

  /**
   * A queue over {@code jobs} threads.
   *
   * @param work thread-safe; must not throw
   */
  ArticleQueue(int jobs, Function<Input, R> work) {
    this.jobs = jobs;
    this.work = work;
  }

  /** What takes a result; it may break the run off. */
  interface Sink<R, E extends Exception> {
    void take(R result) throws E;
  }

  /** Works through all inputs; {@code sink} is called on this thread only. */
  <E extends Exception> void run(Iterator<Input> inputs, Sink<R, E> sink) throws E {
    if (!inputs.hasNext()) {
      return;
    }
    Input first = inputs.next();
    if (jobs == 1 || !inputs.hasNext()) {
      sink.take(work.apply(first));
      while (inputs.hasNext()) {
        sink.take(work.apply(inputs.next()));
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      underWay.add(threads.submit(task(first)));
      while (inputs.hasNext()) {
        if (underWay.size() == jobs * WINDOW_PER_JOB) {
          sink.take(result(underWay.remove()));
        }
        underWay.add(threads.submit(task(inputs.next())));
      }
      while (!underWay.isEmpty()) {
        sink.take(result(underWay.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<R> task(Input input) {
    return () -> work.apply(input);
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
