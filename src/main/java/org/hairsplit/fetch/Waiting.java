package org.hairsplit.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time as a fetcher sees it; a test hands in its own. */
public interface Waiting {

  /** The time. */
  Instant now();

  /** Lets {@code time} go by. */
  void sleep(Duration time) throws InterruptedException;

  /** A number from 0 to 1, so that many who failed together do not return together. */
  double jitter();

  /** The machine's clock. */
  static Waiting real() {
    Clock clock = Clock.systemUTC();
    return new Waiting() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
      }

      @Override
      public double jitter() {
        return ThreadLocalRandom.current().nextDouble();
      }
    };
  }
}
