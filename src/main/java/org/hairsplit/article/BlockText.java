package org.hairsplit.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Collects one block's plain text: white space is folded to single blanks, invisible characters are
 * dropped, and text the parser decoded is laid beside its source again. Not thread-safe.
 */
final class BlockText {

  private static final Pattern HTML_ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?");
  private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\0";

  private final String file;
  private TextMap.Builder builder = new TextMap.Builder();
  private int fileEnd;

  /**
   * @param file the whole decoded file
   */
  BlockText(String file) {
    this.file = file;
  }

  /** Appends what a parser decoded from {@code [start, end)} of the file. */
  void decoded(String text, int start, int end) {
    int at = start;
    int read = 0;
    while (read < text.length() && at < end) {
      Match match = matchAt(text, read, at, end);
      put(text.substring(read, read + match.decoded), at, at + match.raw);
      read += match.decoded;
      at += match.raw;
    }
    if (read < text.length()) {
      put(text.substring(read), start, end);
    }
    fileEnd = Math.max(fileEnd, end);
  }

  /** Appends a blank that stands for the next line break at or after the text so far. */
  void lineBreak() {
    int at = fileEnd;
    while (at < file.length() && file.charAt(at) != '\n' && file.charAt(at) != '\r') {
      at++;
    }
    int end = Math.min(file.length(), at + (file.startsWith("\r\n", at) ? 2 : 1));
    blank(Math.min(at, end), end);
  }

  /** Appends one blank that stands for {@code [start, end)}, unless there is one already. */
  void blank(int start, int end) {
    if (builder.length() > 0 && builder.last() != ' ') {
      builder.replaced(" ", new Span(start, end));
    }
  }

  /** Moves past markup that holds no text, so that a following line break is found after it. */
  void skipTo(int end) {
    fileEnd = Math.max(fileEnd, end);
  }

  /** Code units collected, the white space at the end included. */
  int length() {
    return builder.length();
  }

  /** The block's map, which may be empty; starts over. */
  TextMap take() {
    TextMap map = builder.build();
    builder = new TextMap.Builder();
    return map;
  }

  private record Match(int decoded, int raw) {}

  /** How many units of decoded and raw text belong together here; raw may hold skipped markup. */
  private Match matchAt(String text, int read, int at, int end) {
    char raw = file.charAt(at);
    char plain = text.charAt(read);
    if (raw == '&') {
      Match entity = entityAt(text, read, at, end);
      if (entity != null) {
        return entity;
      }
    }
    if (raw == '\\' && at + 1 < end && file.charAt(at + 1) == plain && raw != plain) {
      return new Match(1, 2);
    }
    if (raw == '\\' && plain == '\\' && at + 1 < end && file.charAt(at + 1) == '\\') {
      boolean escaped = read + 1 >= text.length() || text.charAt(read + 1) != '\\';
      return new Match(1, escaped ? 2 : 1);
    }
    if (raw == plain) {
      return new Match(1, 1);
    }
    if (raw == '\r' && plain == '\n' && at + 1 < end && file.charAt(at + 1) == '\n') {
      return new Match(1, 2);
    }
    if (Character.isWhitespace(raw) || raw == '\0' || raw == '\\') {
      return new Match(plain == '\ufffd' || Character.isWhitespace(plain) ? 1 : 0, 1);
    }
    int close = raw == '<' ? file.indexOf('>', at) : -1;
    return close >= 0 && close < end ? new Match(0, close + 1 - at) : new Match(1, 1);
  }

  private @Nullable Match entityAt(String text, int read, int at, int end) {
    Matcher entity = HTML_ENTITY.matcher(file).region(at, end);
    if (!entity.lookingAt()) {
      return null;
    }
    String raw = entity.group();
    String decoded = Parser.unescapeEntities(raw, false);
    if (decoded.equals(raw) || !text.startsWith(decoded, read)) {
      return null;
    }
    // "&ampx" decodes to "&x": its tail stands for itself.
    int tail = 0;
    while (tail < decoded.length() - 1
        && raw.charAt(raw.length() - 1 - tail) == decoded.charAt(decoded.length() - 1 - tail)) {
      tail++;
    }
    return new Match(decoded.length() - tail, raw.length() - tail);
  }

  private void put(String text, int start, int end) {
    if (text.length() == end - start) {
      for (int i = 0; i < text.length(); i++) {
        putOne(text.substring(i, i + 1), start + i, start + i + 1);
      }
    } else if (text.length() > 0) {
      putOne(text, start, end);
    }
  }

  private void putOne(String text, int start, int end) {
    char c = text.charAt(0);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      blank(start, end);
    } else if (INVISIBLE.indexOf(c) < 0) {
      builder.replaced(text, new Span(start, end));
    }
    fileEnd = Math.max(fileEnd, end);
  }
}
