package org.hairsplit.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does what users do, for a JVM that watches which classes that takes ({@code lib/make-archive}).
 * Prints nothing.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Checks the folder of articles that is the only argument, once for each of the usual kinds of
   * report.
   */
  public static void main(String[] args) {
    for (String format : List.of("text", "json", "sarif", "github")) {
      String[] check = {"check", "--format", format, "--fail-on", "never", args[0]};
      int code = Main.run(check, session(System.getProperty("hairsplit.home", "")));
      if (code != ExitCode.CLEAN.code()) {
        System.exit(code);
      }
    }
  }

  private static Session session(String home) {
    return new Session(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        Session.utf8(OutputStream.nullOutputStream()),
        Set.of(),
        Map.of(),
        Path.of(home),
        new Wiring());
  }
}
