package org.hairsplit.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, each at most as long as a record may be. UTF-8, or UTF-16 with a byte
 * order mark; other bytes are refused with the line they stand in.
 */
final class TextLines {

  private static final int BUFFER = 1 << 16;

  private final OpenFile file;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] line = new byte[1024];
  private int length;
  private int number;
  private @Nullable Charset wide;

  TextLines(OpenFile file) {
    this.file = file;
    this.in = file.bytes();
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  int number() {
    return number;
  }

  /** The next line without its end, or null at the end of the file. */
  @Nullable String next() throws IOException, UnreadableSourceException {
    if (number == 0) {
      skipMark();
    }
    length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int start = from;
      while (from < to && !endsLine(from)) {
        from += step();
      }
      add(start, Math.min(from, to));
      if (from < to) {
        passLineEnd();
        break;
      }
    }
    number += any ? 1 : 0;
    return any ? decoded() : null;
  }

  UnreadableSourceException unreadable(String message, @Nullable String advice) {
    return file.unreadableAt(number, 1, message, advice);
  }

  private void skipMark() throws IOException {
    if (!fill()) {
      return;
    }
    if (starts(0xEF, 0xBB, 0xBF)) {
      from += 3;
    } else if (starts(0xFF, 0xFE)) {
      wide = StandardCharsets.UTF_16LE;
      from += 2;
    } else if (starts(0xFE, 0xFF)) {
      wide = StandardCharsets.UTF_16BE;
      from += 2;
    }
  }

  private boolean starts(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (from + i >= to || (buffer[from + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private int step() {
    return wide == null ? 1 : 2;
  }

  private boolean endsLine(int at) {
    if (wide == null) {
      return buffer[at] == '\n' || buffer[at] == '\r';
    }
    if (at + 1 >= to) {
      return false;
    }
    boolean little = wide.equals(StandardCharsets.UTF_16LE);
    int unit = little ? buffer[at] | buffer[at + 1] << 8 : buffer[at + 1] | buffer[at] << 8;
    return unit == '\n' || unit == '\r';
  }

  /** CR LF is one end. */
  private void passLineEnd() throws IOException {
    boolean first = isReturn();
    from += step();
    if (first && fill() && endsLine(from) && !isReturn()) {
      from += step();
    }
  }

  private boolean isReturn() {
    return buffer[from] == '\r' || (wide != null && buffer[from + 1] == '\r');
  }

  private boolean fill() throws IOException {
    if (from >= to) {
      from = 0;
      // Whole units of two bytes, so that none is cut in half.
      to = in.readNBytes(buffer, 0, BUFFER);
    }
    return to > 0;
  }

  private void add(int start, int end) throws LimitException {
    int more = end - start;
    if (length + more > file.limits().recordBytes()) {
      throw new LimitException(
          "line " + (number + 1) + " is longer than " + Limits.size(file.limits().recordBytes()),
          "check that the file is what its name says");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(buffer, start, line, length, more);
    length += more;
  }

  private String decoded() throws UnreadableSourceException {
    Charset charset = wide == null ? StandardCharsets.UTF_8 : wide;
    ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw file.unreadableAt(
          number,
          bytes.position() + 1,
          "bytes that are not " + charset.name(),
          "save or export the file as UTF-8");
    }
  }
}
