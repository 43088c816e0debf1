package org.hairsplit.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages from the public web: http and https only, never from the machine itself or its
 * local network, bounded in size, time and redirects. Safe for use by many threads.
 */
final class WebPages {

  private static final int MAX_REDIRECTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private final Predicate<InetAddress> allowed;

  /**
   * @param allowed which machines may be asked; every redirect is checked again
   */
  WebPages(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** The bytes of the page, marked as UTF-8 if the server named the encoding. */
  byte[] fetch(String address) throws UnreadableArticleException {
    URI at = parse(address, address);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      check(address, at);
      Page page = request(address, at);
      String location = page.headers().firstValue("location").orElse(null);
      if (page.status() / 100 == 3 && location != null) {
        at = at.resolve(parse(address, location));
        continue;
      }
      if (page.status() != 200) {
        throw problem(address, "the server answers " + page.status(), "check the address");
      }
      return decoded(address, page);
    }
    throw problem(address, "more than " + MAX_REDIRECTS + " redirects", "give the final address");
  }

  /** Whether a machine is on the public internet, neither this one nor one on its network. */
  static boolean isPublic(InetAddress machine) {
    byte[] bytes = machine.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean v4 = bytes.length == 4;
    boolean shared = v4 && first == 100 && (second & 0xC0) == 64;
    boolean reserved = v4 && (first == 0 || first >= 240);
    boolean uniqueLocal = !v4 && (first & 0xFE) == 0xFC;
    // 64:ff9b::/96 and 2002::/16 carry an IPv4 address that may be a private one.
    boolean wrapped = !v4 && ((first == 0 && second == 0x64) || (first == 0x20 && second == 0x02));
    return !(machine.isLoopbackAddress()
        || machine.isAnyLocalAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()
        || shared
        || reserved
        || uniqueLocal
        || wrapped);
  }

  private static URI parse(String page, String address) throws UnreadableArticleException {
    try {
      return URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw problem(page, "not an address: " + address, null);
    }
  }

  private void check(String page, URI at) throws UnreadableArticleException {
    String scheme = at.getScheme();
    if (at.getHost() == null
        || scheme == null
        || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
      throw problem(page, "only http and https pages can be fetched, not " + at, null);
    }
    try {
      for (InetAddress machine : InetAddress.getAllByName(at.getHost())) {
        if (!allowed.test(machine)) {
          throw problem(
              page, at.getHost() + " is on a private network", "save the page and give the file");
        }
      }
    } catch (UnknownHostException e) {
      throw problem(page, "no such host: " + at.getHost(), "check the address");
    }
  }

  private Page request(String name, URI at) throws UnreadableArticleException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .timeout(PATIENCE)
            .header("User-Agent", "hairsplit")
            .header("Accept", "text/html, text/markdown, text/plain")
            .build();
    // The body is read on another thread: a server that stalls half-way is given up like any other.
    CompletableFuture<Page> answer =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(Page::of);
    try {
      Page page = answer.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (page.body().length > ArticleReader.MAX_BYTES) {
        throw Decoding.tooLarge(name);
      }
      return page;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw problem(name, "the server is too slow", "try again, or save the page");
    } catch (ExecutionException e) {
      throw problem(name, "cannot fetch the page: " + reason(e), "check the address");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem(name, "fetching was interrupted", null);
    }
  }

  private record Page(int status, HttpHeaders headers, byte[] body) {

    static Page of(HttpResponse<InputStream> response) {
      try (InputStream in = response.body()) {
        return new Page(
            response.statusCode(), response.headers(), in.readNBytes(ArticleReader.MAX_BYTES + 1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static byte[] decoded(String name, Page page) throws UnreadableArticleException {
    Matcher named = CHARSET.matcher(page.headers().firstValue("content-type").orElse(""));
    if (!named.find()) {
      return page.body();
    }
    try {
      Charset charset = Charset.forName(named.group(1));
      if (charset.equals(StandardCharsets.UTF_8)) {
        return page.body();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      bytes.writeBytes(new String(page.body(), charset).getBytes(StandardCharsets.UTF_8));
      return bytes.toByteArray();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw problem(name, "unknown encoding '" + named.group(1) + "'", "save the page as UTF-8");
    }
  }

  private static UnreadableArticleException problem(
      String page, String message, @Nullable String advice) {
    return new UnreadableArticleException(new Problem(page, null, message, advice));
  }
}
