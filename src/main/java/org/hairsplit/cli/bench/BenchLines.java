package org.hairsplit.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.hairsplit.ConfigurationException;
import org.hairsplit.cli.Session;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file of a benchmark. Read as a stream; only the ids are kept, since none may
 * come twice. What cannot be used is told and counted.
 */
final class BenchLines {

  /** More than this many say no more. */
  private static final int MOST_TOLD = 20;

  private final Session session;
  private final Path file;
  private final String idName;
  private final Set<String> ids = new HashSet<>();
  private int leftOut;

  /**
   * @param idName the field that holds the id, {@code doc_id}; {@code _id} will do as well
   */
  BenchLines(Session session, Path file, String idName) {
    this.session = session;
    this.file = file;
    this.idName = idName;
  }

  /** What a line says. */
  record Line(String id, String title, String text) {}

  /** What becomes of a line. */
  interface Sink {
    void accept(Line line) throws IOException;
  }

  /** What a line holds, by its id, which was not given before. */
  interface Reader<T> {
    T read(String id, JsonLine json) throws BadLineException;
  }

  /** What becomes of what was read. */
  interface Judge<T> {
    void accept(T read) throws IOException;
  }

  /**
   * Hands on the text of every line that can be used and returns how many there are.
   *
   * @throws ConfigurationException if there is none
   */
  int each(InputStream in, Sink sink) throws ConfigurationException, IOException {
    return each(in, BenchLines::line, sink::accept);
  }

  /**
   * Hands on what {@code reader} makes of every line and returns how many there are.
   *
   * @throws ConfigurationException if no line can be used
   */
  <T> int each(InputStream in, Reader<T> reader, Judge<T> judge)
      throws ConfigurationException, IOException {
    LineBytes lines = new LineBytes(in);
    for (byte[] bytes = next(lines); bytes != null; bytes = next(lines)) {
      T read = read(bytes, lines.number(), reader);
      if (read != null) {
        judge.accept(read);
      }
    }
    tellRest();
    if (ids.isEmpty()) {
      String message = "no line can be used";
      String advice = "give JSON objects, one a line, with " + idName + " and text";
      throw new ConfigurationException(new Problem(file.toString(), null, message, advice));
    }
    return ids.size();
  }

  /**
   * A file to read lines from.
   *
   * @throws ConfigurationException if it cannot be opened
   */
  static InputStream open(Path file) throws ConfigurationException {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a folder");
      }
      return Files.newInputStream(file);
    } catch (IOException e) {
      String message = "cannot be read (" + e.getClass().getSimpleName() + ")";
      throw new ConfigurationException(
          new Problem(file.toString(), null, message, "give a file of JSON lines"), e);
    }
  }

  /** How many lines could not be used. */
  int leftOut() {
    return leftOut;
  }

  private byte @Nullable [] next(LineBytes lines) throws ConfigurationException {
    try {
      return lines.next();
    } catch (IOException e) {
      String message = "cannot be read on after line " + lines.number() + " (" + e + ")";
      throw new ConfigurationException(new Problem(file.toString(), null, message, null), e);
    }
  }

  private <T> @Nullable T read(byte[] bytes, int number, Reader<T> reader) {
    try {
      JsonLine json = JsonLine.parse(bytes);
      return json == null ? null : read(json, reader);
    } catch (BadLineException e) {
      leftOut++;
      if (leftOut <= MOST_TOLD) {
        Location place = new Location(number, e.column());
        String message = String.valueOf(e.getMessage());
        session.tell(new Problem(file.toString(), place, message, null));
      }
      return null;
    }
  }

  private <T> T read(JsonLine json, Reader<T> reader) throws BadLineException {
    String id = json.id(idName);
    T read = reader.read(id, json);
    if (!ids.add(id)) {
      throw new BadLineException(idName + " '" + id + "' was given before", 1);
    }
    return read;
  }

  private static Line line(String id, JsonLine json) throws BadLineException {
    String title = json.text("title");
    String text = json.has("text") ? json.text("text") : json.text("sentences");
    if (title.isBlank() && text.isBlank()) {
      throw new BadLineException("there is no text in it", 1);
    }
    return new Line(id, title, text);
  }

  private void tellRest() {
    if (leftOut > MOST_TOLD) {
      int more = leftOut - MOST_TOLD;
      session.tell(file + ": " + more + " more lines cannot be used");
    }
  }
}
