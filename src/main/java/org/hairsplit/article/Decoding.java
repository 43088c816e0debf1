package org.hairsplit.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text, or says why they are none. */
final class Decoding {

  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** A page names its encoding near its top; browsers look no further than 1024 bytes. */
  private static final int META_WITHIN = 4096;

  private final String path;

  Decoding(String path) {
    this.path = path;
  }

  String decode(Format format, byte[] bytes) throws UnreadableArticleException {
    if (bytes.length > ArticleReader.MAX_BYTES) {
      throw tooLarge(path);
    }
    refuseKnownBinaries(bytes);
    String text = decodeText(format, bytes);
    if (text.indexOf('\0') >= 0) {
      throw unreadable(null, "the file is binary, not text", "give an HTML, Markdown or text file");
    }
    if (text.isBlank()) {
      throw unreadable(null, "the file is empty", "check that it is the article");
    }
    return text;
  }

  static UnreadableArticleException tooLarge(String path) {
    return new UnreadableArticleException(
        new Problem(
            path,
            null,
            "the file is larger than " + ArticleReader.MAX_BYTES / 1_000_000 + " MB",
            "split it into articles"));
  }

  private String decodeText(Format format, byte[] bytes) throws UnreadableArticleException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Charset named = format == Format.HTML ? metaCharset(bytes) : null;
    return strict(bytes, 0, named == null ? StandardCharsets.UTF_8 : named);
  }

  /** As HTML has it: who names UTF-16 in ASCII letters means UTF-8, Latin-1 means Windows-1252. */
  private @Nullable Charset metaCharset(byte[] bytes) throws UnreadableArticleException {
    String top =
        new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher found = META_CHARSET.matcher(top);
    if (!found.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(found.group(1));
      if (charset.name().startsWith("UTF-16")) {
        return StandardCharsets.UTF_8;
      }
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? Charset.forName("windows-1252") : charset;
    } catch (IllegalArgumentException e) {
      throw unreadable(
          null, "the page names an unknown encoding '" + found.group(1) + "'", "convert to UTF-8");
    }
  }

  private String strict(byte[] bytes, int from, Charset charset) throws UnreadableArticleException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw unreadable(
          lineAt(bytes, in.position()),
          "byte " + in.position() + " is not " + charset.name(),
          "convert the file to UTF-8");
    }
    return out.flip().toString();
  }

  private static Location lineAt(byte[] bytes, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    String before = new String(bytes, start, offset - start, StandardCharsets.UTF_8);
    return new Location(line, before.length() + 1);
  }

  private void refuseKnownBinaries(byte[] bytes) throws UnreadableArticleException {
    String kind = null;
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      kind = "a PDF";
    } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
      kind = "a ZIP archive or office document";
    } else if (startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, 'G', 'I', 'F', '8')) {
      kind = "an image";
    } else if (startsWith(bytes, 0x1F, 0x8B)) {
      kind = "a gzip archive";
    }
    if (kind != null) {
      throw unreadable(
          null, "the file is " + kind + ", not text", "give an HTML, Markdown or text file");
    }
  }

  private UnreadableArticleException unreadable(
      @Nullable Location at, String message, String advice) {
    return new UnreadableArticleException(new Problem(path, at, message, advice));
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
