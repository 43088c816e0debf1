package org.hairsplit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.hairsplit.ConfigurationException;
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

  /**
   * Hands on every line that can be used and returns how many there are.
   *
   * @throws ConfigurationException if there is none
   */
  int each(InputStream in, Sink sink) throws ConfigurationException, IOException {
    LineBytes lines = new LineBytes(in);
    for (byte[] bytes = next(lines); bytes != null; bytes = next(lines)) {
      Line line = line(bytes, lines.number());
      if (line != null) {
        sink.accept(line);
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

  private @Nullable Line line(byte[] bytes, int number) {
    try {
      JsonLine json = JsonLine.parse(bytes);
      return json == null ? null : line(json);
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

  private Line line(JsonLine json) throws BadLineException {
    String id = json.id(idName);
    String title = json.text("title");
    String text = json.has("text") ? json.text("text") : json.text("sentences");
    if (title.isBlank() && text.isBlank()) {
      throw new BadLineException("there is no text in it", 1);
    }
    if (!ids.add(id)) {
      throw new BadLineException(idName + " '" + id + "' was given before", 1);
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
