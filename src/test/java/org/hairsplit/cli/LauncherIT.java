package org.hairsplit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hairsplit.report.ReportSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged product, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Path HOME = Path.of(System.getProperty("hairsplit.home")).toAbsolutePath();

  private static final String CAREFUL =
      """
      # A cream for bald mice

      In a study of 24 mice, fur may have grown back after treatment. It is not known whether the
      cream works in people, and no regulator has approved it.
      """;

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void runsFromAnyDirectory() throws Exception {
    Ended ended = run(HOME.resolve("bin/hairsplit"), "--version");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().startsWith("hairsplit " + Version.NUMBER + "\n"), ended.out());
    assertEquals("", ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "tr_TR.UTF-8", "C.UTF-8"})
  void namesAndTextSurviveEveryLocale(String locale) throws Exception {
    environment.put("LANG", locale);
    environment.put("LC_ALL", locale);
    Ended ended = run(HOME.resolve("bin/hairsplit"), "check", "--fail-on", "größe–İı", "a.md");
    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("größe–İı"), ended.err());
  }

  @Test
  void runsThroughLinksAndFromAPathWithBlanks() throws Exception {
    Path copy = copyOfProduct(folder.resolve("a b/it's here"));
    Path link =
        Files.createSymbolicLink(folder.resolve("first link"), copy.resolve("bin/hairsplit"));
    Path relative = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
    Ended ended = run(relative, "--version");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().startsWith("hairsplit " + Version.NUMBER), ended.out());
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old java/bin"));
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 99\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(folder.resolve("old java/release"), "JAVA_VERSION=\"11.0.2\"\n");
    environment.put("JAVA_HOME", folder.resolve("old java").toString());
    Ended ended = run(HOME.resolve("bin/hairsplit"), "--version");
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("Java 11; hairsplit needs 17"), ended.err());
  }

  @Test
  void saysWhenJavaHomeIsWrong() throws Exception {
    environment.put("JAVA_HOME", folder.toString());
    Ended ended = run(HOME.resolve("bin/hairsplit"), "--version");
    assertEquals(2, ended.code());
    assertTrue(ended.err().startsWith("hairsplit: JAVA_HOME is "), ended.err());
  }

  @Test
  void warningsOfJavaNeverReachTheReport() throws Exception {
    // An archive that is not there makes the JVM complain.
    environment.put("HAIRSPLIT_JAVA_OPTS", "-XX:SharedArchiveFile=/nowhere.jsa -Xmx256m");
    Ended ended = run(HOME.resolve("bin/hairsplit"), "--version");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().startsWith("hairsplit " + Version.NUMBER + "\n"), ended.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "tr_TR.UTF-8"})
  void onlyTheReportIsOnOut(String locale) throws Exception {
    assumeTrue(Files.isDirectory(HOME.resolve("index")), "this build has no index");
    environment.put("LC_ALL", locale);
    // The launcher keeps the locale from Java; Turkish letters must do no harm even inside.
    environment.put("HAIRSPLIT_JAVA_OPTS", "-Duser.language=tr -Duser.country=TR");
    Files.writeString(folder.resolve("careful ü.md"), CAREFUL);
    Path launcher = HOME.resolve("bin/hairsplit");
    String[] check = {"check", "--format", "json", "--as-of", "2026-11-22", "--fail-on", "NEVER"};

    Ended clean = run(launcher, with(check, "careful ü.md"));
    assertEquals(0, clean.code(), clean.err());
    assertEquals(List.of(), ReportSchema.faults(clean.out()));
    assertTrue(clean.out().contains("careful ü.md"), clean.out());
    assertEquals("", clean.err());

    Ended noRules = run(launcher, with(check, "--rules", "none", "careful ü.md"));
    assertEquals(2, noRules.code(), noRules.err());
    assertEquals("", noRules.out());

    Ended gone = run(launcher, with(check, "careful ü.md", "gone.md"));
    assertEquals(3, gone.code(), gone.err());
    assertEquals(List.of(), ReportSchema.faults(gone.out()));
    assertTrue(gone.err().contains("gone.md"), gone.err());
  }

  private static String[] with(String[] start, String... more) {
    return Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new);
  }

  private Ended run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
    return new Ended(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private record Ended(int code, String out, String err) {}

  private static Path copyOfProduct(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      files
          .filter(file -> !file.startsWith(HOME.resolve("models")))
          .forEach(file -> copy(file, to.resolve(HOME.relativize(file).toString())));
    }
    return to;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(Files.isDirectory(from) ? to : to.getParent());
      if (!Files.isDirectory(from)) {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
