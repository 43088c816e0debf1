package org.hairsplit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a run of the packaged launcher ended.
 *
 * @param code the exit code
 * @param out all of standard output
 * @param err all of standard error
 */
record Launched(int code, String out, String err) {

  private static final Path HOME = Path.of(System.getProperty("hairsplit.home")).toAbsolutePath();

  /** Runs the launcher in {@code folder}; what it prints goes beside the folder, not into it. */
  static Launched in(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(HOME.resolve("bin/hairsplit").toString()), Stream.of(arguments))
            .toList();
    Path out = Files.createTempFile("hairsplit", ".out");
    Path err = Files.createTempFile("hairsplit", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      assertTrue(ended, "it hangs");
      return new Launched(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
