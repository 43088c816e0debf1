package org.hairsplit.cli.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hairsplit.report.Printable;

/**
 * Plain lines for people, in UTF-8, broken at 100 characters; what an article or a rule says cannot
 * act on a terminal.
 */
final class TextOut {

  private static final int COLUMNS = 100;

  private final Writer out;

  /** Writes to {@code out}, which stays open. */
  TextOut(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** One line as it is, or an empty one. */
  TextOut line(String text) throws IOException {
    out.write(text.isBlank() ? "" : Printable.line(text));
    out.write('\n');
    return this;
  }

  /** The words in as many lines as they need, each behind {@code indent}. */
  TextOut paragraph(String indent, String text) throws IOException {
    StringBuilder line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : Printable.line(text).split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > COLUMNS) {
        out.write(line + "\n");
        line.setLength(0);
        line.append(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.write(line + "\n");
    return this;
  }

  void flush() throws IOException {
    out.flush();
  }
}
