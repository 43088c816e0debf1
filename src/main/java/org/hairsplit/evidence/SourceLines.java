package org.hairsplit.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: a record a line, with the fields of {@code corpus/sources.schema.json}. Empty
 * lines are left out. Any JSON is YAML, so that both are read by the same rules.
 */
public final class SourceLines implements SourceFormat {

  /** The longest line in UTF-16 code units: a file without line ends must not fill the memory. */
  private static final int LONGEST = 1_000_000;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final SourceReader reader;

  public SourceLines(SourceReader reader) {
    this.reader = reader;
  }

  @Override
  public void read(InputStream in, String path, Consumer<Source> sink) throws IOException {
    // A decoder made by hand reports what is not UTF-8 instead of replacing it.
    BufferedReader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    int number = 1;
    try {
      for (String line = line(text, path, number);
          line != null;
          line = line(text, path, ++number)) {
        if (!line.isBlank()) {
          sink.accept(record(line, path, number));
        }
      }
    } catch (CharacterCodingException e) {
      String message = "not UTF-8 text, in this line or soon after it";
      throw new SourceIndexException(
          new Problem(path, new Location(number, 1), message, "save it as UTF-8"), e);
    }
  }

  private Source record(String line, String path, int number) {
    if (!line.stripLeading().startsWith("{")) {
      throw mistake(path, number, 1, "a line must be one JSON object");
    }
    try {
      return reader.parse(path, line);
    } catch (YamlException e) {
      Location at = e.problem().location();
      throw mistake(path, number, at == null ? 1 : at.column(), e.problem().message());
    }
  }

  /** The next line without its end, or null after the last. */
  private static @Nullable String line(Reader text, String path, int number) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = text.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = text.read()) {
      if (line.length() >= LONGEST) {
        throw mistake(path, number, 1, "the line is longer than " + LONGEST + " characters");
      }
      if (number > 1 || line.length() > 0 || next != BYTE_ORDER_MARK) {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static YamlException mistake(String path, int line, int column, String message) {
    return new YamlException(new Problem(path, new Location(line, column), message, null));
  }
}
