package org.hairsplit.report.ci;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8 that end with LF on every platform. */
final class Lines {

  private final Writer out;

  Lines(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  void flush() throws IOException {
    out.flush();
  }
}
