package org.hairsplit.importer;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hairsplit.article.Furniture;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.TermList;
import org.hairsplit.yaml.YamlValue;

/** Reads fixtures and damaged copies of them with the real lexicon. */
final class Imported {

  static final Limits SMALL =
      new Limits(200_000, 100_000, 250, 60, 40_000, java.time.Duration.ofSeconds(20));

  private Imported() {}

  static SourceFiles importer() throws IOException {
    return importer(Limits.USUAL);
  }

  static SourceFiles importer(Limits limits) throws IOException {
    Path lexicon = Path.of("rules/lexicon");
    return SourceFiles.open(
        TermList.read(lexicon.resolve("interventions.yml"), "interventions"),
        TermList.read(lexicon.resolve("conditions.yml"), "conditions"),
        Furniture.of(
            yaml(lexicon.resolve("furniture.yml")), yaml(lexicon.resolve("placeholder.yml"))),
        limits);
  }

  private static YamlValue yaml(Path file) throws IOException {
    return YamlValue.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The records of a fixture. */
  static List<Source> fixture(String name) throws Exception {
    return read(Path.of("src/test/resources/org/hairsplit/importer", name));
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Imported.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no fixture " + name);
      }
      return in.readAllBytes();
    }
  }

  static List<Source> read(Path file) throws Exception {
    List<Source> sources = new ArrayList<>();
    importer().read(file, sources::add);
    return sources;
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The message that reading the file ends with. */
  static String refusal(Path file) throws IOException {
    return refusal(file, SMALL);
  }

  static String refusal(Path file, Limits limits) throws IOException {
    SourceFiles importer = importer(limits);
    return assertThrows(UnreadableSourceException.class, () -> importer.read(file, source -> {}))
        .problem()
        .toString();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
