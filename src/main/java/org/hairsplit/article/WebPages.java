package org.hairsplit.article;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
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
