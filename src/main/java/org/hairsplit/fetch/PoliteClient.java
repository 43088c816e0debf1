package org.hairsplit.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.fetch.FetchException.Reason;

/**
 * Asks services no faster than they want to be asked, and asks again, later and later, when they
 * are busy or broken. Safe for many threads, one request to a service at a time.
 */
final class PoliteClient {

  /** How often one thing is asked for. */
  static final int ATTEMPTS = 4;

  /** How many failures in a row tell that a service is down. */
  static final int FAILURES = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  private static final Duration LONGEST_WISH = Duration.ofSeconds(60);
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final Download download;
  private final Waiting waiting;
  private final Map<String, String> headers;
  private final List<Line> lines = Stream.of(Service.values()).map(service -> new Line()).toList();

  PoliteClient(Download download, Waiting waiting, Map<String, String> headers) {
    this.download = download;
    this.waiting = waiting;
    this.headers = Map.copyOf(headers);
  }

  /** The way to one service. */
  private static final class Line {
    private Instant free = Instant.MIN;
    private int failures;
  }

  /**
   * The answer of status 200.
   *
   * @throws FetchException with {@link Reason#NOT_FOUND} for 404, after retries where these help
   */
  Answer get(Service service, URI address) throws FetchException {
    Line line = lines.get(service.ordinal());
    synchronized (line) {
      if (line.failures >= FAILURES) {
        throw new FetchException(
            Reason.UNAVAILABLE, service.title() + " does not answer, given up", "try again later");
      }
      try {
        Answer answer = retrying(service, address, line);
        line.failures = 0;
        return answer;
      } catch (FetchException e) {
        line.failures = e.reason() == Reason.UNAVAILABLE ? line.failures + 1 : 0;
        throw e;
      }
    }
  }

  private Answer retrying(Service service, URI address, Line line) throws FetchException {
    for (int attempt = 1; ; attempt++) {
      Duration pause = backOff(attempt);
      String failure;
      waitForTurn(service, line);
      try {
        Answer answer = download.get(address, headers);
        if (!PASSING.contains(answer.status())) {
          return checked(service, answer);
        }
        Duration wish = wish(answer);
        pause = wish.compareTo(pause) > 0 ? wish : pause;
        failure = "answers " + answer.status();
      } catch (FetchException e) {
        if (e.reason() != Reason.UNAVAILABLE) {
          throw e;
        }
        failure = e.message();
      }
      if (pause.compareTo(LONGEST_WISH) > 0) {
        throw giveUp(service, "asks to come back in " + pause.toSeconds() + " seconds");
      }
      if (attempt == ATTEMPTS) {
        throw giveUp(service, failure);
      }
      sleep(pause);
    }
  }

  private static FetchException giveUp(Service service, String what) {
    return new FetchException(Reason.UNAVAILABLE, service.title() + ": " + what, "try again later");
  }

  private static Answer checked(Service service, Answer answer) throws FetchException {
    if (answer.status() == 404) {
      throw new FetchException(Reason.NOT_FOUND, service.title() + " does not know it", null);
    }
    if (answer.status() != 200) {
      throw new FetchException(
          Reason.BAD_ANSWER, service.title() + ": answers " + answer.status(), null);
    }
    return answer;
  }

  /** Twice as long each time, and anywhere between half of it and all. */
  private Duration backOff(int attempt) {
    Duration full = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
    Duration most = full.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : full;
    return Duration.ofMillis((long) (most.toMillis() * (0.5 + 0.5 * waiting.jitter())));
  }

  /** What {@code Retry-After} asks for, in seconds or as a date; zero if nothing readable. */
  private Duration wish(Answer answer) {
    String header = answer.header("retry-after").orElse("").strip();
    if (header.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      Instant then = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wish = Duration.between(waiting.now(), then);
      return wish.isNegative() ? Duration.ZERO : wish;
    } catch (DateTimeParseException e) {
      // A header that says nothing; our own pause holds.
      return Duration.ZERO;
    }
  }

  private void waitForTurn(Service service, Line line) throws FetchException {
    Instant now = waiting.now();
    if (now.isBefore(line.free)) {
      sleep(Duration.between(now, line.free));
    }
    line.free = waiting.now().plus(service.gap());
  }

  private void sleep(Duration time) throws FetchException {
    try {
      waiting.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Reason.REFUSED, "fetching was interrupted", null);
    }
  }
}
