package org.hairsplit.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hairsplit.text.Problem;

/**
 * Asks the user's git, in one folder. No shell is between, no pager and no question; nothing is
 * written to the repository.
 */
final class Git {

  private static final long SECONDS = 120;

  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /**
   * What git said.
   *
   * @param code 0 if it did as asked
   * @param out standard output
   * @param err standard error, in English
   */
  record Answer(int code, String out, String err) {

    boolean succeeded() {
      return code == 0;
    }

    /** The first line of what went wrong, without git's own prefix. */
    String complaint() {
      String line = err.lines().findFirst().orElse("it ended with code " + code);
      return line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line;
    }
  }

  /**
   * Runs git.
   *
   * @throws ChangesException if there is no git, or it takes too long
   */
  Answer ask(String... arguments) throws ChangesException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    for (String meaning : List.of("LITERAL", "GLOB", "NOGLOB", "ICASE")) {
      environment.remove("GIT_" + meaning + "_PATHSPECS");
    }
    try {
      return answer(builder.start());
    } catch (IOException e) {
      throw failure("git cannot be started", "install git, or give the changes with --diff");
    }
  }

  private Answer answer(Process git) throws ChangesException, IOException {
    git.getOutputStream().close();
    CompletableFuture<byte[]> err = read(git.getErrorStream());
    CompletableFuture<byte[]> out = read(git.getInputStream());
    try {
      byte[] said = out.get(SECONDS, TimeUnit.SECONDS);
      byte[] complained = err.get(SECONDS, TimeUnit.SECONDS);
      if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
      return new Answer(git.exitValue(), utf8(said), utf8(complained));
    } catch (TimeoutException e) {
      throw failure(
          "git gave no answer within " + SECONDS + " seconds", "give the changes with --diff");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      git.destroyForcibly();
    }
  }

  /** A thread of its own for each stream: a full pipe would stop git. */
  private static CompletableFuture<byte[]> read(InputStream stream) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (stream) {
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                stream.transferTo(read);
                bytes.complete(read.toByteArray());
              } catch (IOException e) {
                bytes.completeExceptionally(e);
              }
            },
            "git-output");
    reader.setDaemon(true);
    reader.start();
    return bytes;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private ChangesException failure(String message, String advice) {
    return new ChangesException(new Problem(Objects.toString(folder), null, message, advice));
  }
}
