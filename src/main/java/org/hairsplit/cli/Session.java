package org.hairsplit.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.hairsplit.report.Printable;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds one run, handed in so that a test needs no process.
 *
 * @param in standard input
 * @param out standard output: the report and nothing else
 * @param err standard error, in UTF-8
 * @param terminals which of {@code out} and {@code err} are terminals, by file descriptor: 1, 2
 * @param environment environment variables
 * @param home the directory of the distribution, or null if it is not known
 * @param services the rest of the product
 */
public record Session(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Set<Integer> terminals,
    Map<String, String> environment,
    @Nullable Path home,
    Services services) {

  /** A stream of text in UTF-8. */
  public static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Whether colours may go to standard output. */
  public boolean colorsOut() {
    return terminals.contains(1)
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Tells the user what could not be done. */
  public void tell(Problem problem) {
    tell(problem.toString());
  }

  /** Writes one line to standard error. */
  public void tell(String message) {
    err.println("hairsplit: " + Printable.line(message));
  }

  /** Writes where a fault of ours arose; its message may quote an article. */
  public void trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> err.println("  " + Printable.line(line)));
  }
}
