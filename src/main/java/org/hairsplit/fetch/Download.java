package org.hairsplit.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.hairsplit.fetch.BoundedBody.TooLargeException;
import org.hairsplit.fetch.FetchException.Reason;

/**
 * Gets one address from the public web: http and https only, never from the machine itself or its
 * local network, bounded in size (packed and unpacked), time and redirects. Safe for many threads.
 */
public final class Download {

  private final Predicate<InetAddress> allowed;
  private final Limits limits;

  /**
   * Bounds of one download.
   *
   * @param bytes the most a body may hold, also after unpacking
   * @param time the most that one request may take, to its last byte
   * @param redirects the most that are followed
   */
  public record Limits(int bytes, Duration time, int redirects) {}

  /**
   * @param allowed which machines may be asked; every redirect is checked again
   */
  public Download(Predicate<InetAddress> allowed, Limits limits) {
    this.allowed = allowed;
    this.limits = limits;
  }

  /**
   * The answer to a GET, whatever its status, after redirects.
   *
   * @param headers of the request, by name
   */
  public Answer get(URI address, Map<String, String> headers) throws FetchException {
    URI at = address;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      PublicMachines.check(at, allowed);
      Answer answer = request(at, headers);
      String location = answer.header("location").orElse(null);
      if (answer.status() / 100 != 3 || location == null) {
        return answer;
      }
      at = next(at, location);
    }
    throw new FetchException(
        Reason.REFUSED, "more than " + limits.redirects() + " redirects", "give the final address");
  }

  /** {@code address} as an address that can be asked, blanks escaped. */
  public static URI parse(String address) throws FetchException {
    try {
      return URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new FetchException(Reason.REFUSED, "not an address: " + address, null);
    }
  }

  private static URI next(URI at, String location) throws FetchException {
    URI next = at.resolve(parse(location));
    if ("https".equalsIgnoreCase(at.getScheme()) && "http".equalsIgnoreCase(next.getScheme())) {
      throw new FetchException(
          Reason.REFUSED, "it redirects to an address without encryption, " + next, null);
    }
    return next;
  }

  private Answer request(URI at, Map<String, String> headers) throws FetchException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(limits.time());
    headers.forEach(request::header);
    // Cancelling closes the connection: a server that stalls half-way is given up like any other.
    CompletableFuture<HttpResponse<byte[]>> answer =
        Client.SHARED.sendAsync(request.build(), info -> new BoundedBody(limits.bytes()));
    try {
      HttpResponse<byte[]> response = answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
      byte[] body = unpacked(response.headers(), response.body());
      return new Answer(at, response.statusCode(), response.headers(), body);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw slow();
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new FetchException(Reason.REFUSED, "fetching was interrupted", null);
    }
  }

  private FetchException failed(Throwable cause) {
    if (cause instanceof TooLargeException) {
      return tooLarge();
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return slow();
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new FetchException(Reason.UNAVAILABLE, "cannot fetch: " + why, "check the address");
  }

  private byte[] unpacked(HttpHeaders headers, byte[] body) throws FetchException {
    String encoding = headers.firstValue("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    if (encoding.isEmpty() || encoding.equals("identity") || body.length == 0) {
      return body;
    }
    if (!encoding.equals("gzip")) {
      throw new FetchException(Reason.BAD_ANSWER, "packed in a way not asked for", null);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = in.readNBytes(limits.bytes() + 1);
      if (unpacked.length > limits.bytes()) {
        throw tooLarge();
      }
      return unpacked;
    } catch (IOException e) {
      throw new FetchException(
          Reason.UNAVAILABLE, "the answer is garbled: " + e.getMessage(), null);
    }
  }

  private FetchException tooLarge() {
    return new FetchException(
        Reason.BAD_ANSWER, "the answer is larger than " + limits.bytes() + " bytes", null);
  }

  private static FetchException slow() {
    return new FetchException(
        Reason.UNAVAILABLE, "the server is too slow", "try again, or save the page");
  }

  /** Made when first needed: it starts threads. */
  private static final class Client {
    static final HttpClient SHARED =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }
}
