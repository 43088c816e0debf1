package org.hairsplit.article;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.fetch.Answer;
import org.hairsplit.fetch.Download;
import org.hairsplit.fetch.FetchException;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** Fetches pages from the public web, as {@link Download} does. Safe for use by many threads. */
final class WebPages {

  private static final Download.Limits LIMITS =
      new Download.Limits(ArticleReader.MAX_BYTES, Duration.ofSeconds(40), 5);
  private static final Map<String, String> HEADERS =
      Map.of("User-Agent", "hairsplit", "Accept", "text/html, text/markdown, text/plain");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  /** The byte order mark of UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Download download;

  /**
   * @param allowed which machines may be asked; every redirect is checked again
   */
  WebPages(Predicate<InetAddress> allowed) {
    download = new Download(allowed, LIMITS);
  }

  /** The bytes of the page, marked as UTF-8 if the server named the encoding. */
  byte[] fetch(String address) throws UnreadableArticleException {
    try {
      Answer answer = download.get(Download.parse(address), HEADERS);
      if (answer.status() != 200) {
        throw problem(address, "the server answers " + answer.status(), "check the address");
      }
      return decoded(address, answer);
    } catch (FetchException e) {
      throw problem(address, e.message(), e.advice());
    }
  }

  private static byte[] decoded(String name, Answer page) throws UnreadableArticleException {
    Matcher named = CHARSET.matcher(page.header("content-type").orElse(""));
    if (!named.find()) {
      return page.body();
    }
    try {
      Charset charset = Charset.forName(named.group(1));
      boolean utf8 = charset.equals(StandardCharsets.UTF_8);
      return marked(
          utf8 ? page.body() : new String(page.body(), charset).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw problem(name, "unknown encoding '" + named.group(1) + "'", "save the page as UTF-8");
    }
  }

  /** The server knows better than what the page says of itself: the mark tells readers so. */
  private static byte[] marked(byte[] utf8) {
    boolean already =
        utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length);
    if (already) {
      return utf8;
    }
    byte[] marked = Arrays.copyOf(MARK, MARK.length + utf8.length);
    System.arraycopy(utf8, 0, marked, MARK.length, utf8.length);
    return marked;
  }

  private static UnreadableArticleException problem(
      String page, String message, @Nullable String advice) {
    return new UnreadableArticleException(new Problem(page, null, message, advice));
  }
}
