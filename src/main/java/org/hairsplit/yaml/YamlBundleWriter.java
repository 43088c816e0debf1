package org.hairsplit.yaml;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Sha256;

/** Parses the YAML files of a folder and writes them as a {@link YamlBundle}. */
public final class YamlBundleWriter {

  private YamlBundleWriter() {}

  /** Bundles the folders named; run by the build. */
  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      write(Path.of(folder));
    }
  }

  /**
   * Writes the bundle of {@code folder} into it. The same files give the same bytes.
   *
   * @throws YamlException if a file is not YAML
   * @throws IOException if a file cannot be read, or the bundle not written
   */
  public static void write(Path folder) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    List<Path> files = files(folder);
    out.writeInt(files.size());
    for (Path file : files) {
      write(folder.relativize(file).toString().replace('\\', '/'), file, out);
    }
    Files.write(folder.resolve(YamlBundle.FILE_NAME), withHeader(body.toByteArray()));
  }

  /** Not those with line ends of Windows: a file that is found here need not be looked at. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".yml") && Files.isRegularFile(path))
          .filter(path -> !text(path).contains("\r\n"))
          .sorted()
          .toList();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String place, Path file, DataOutputStream out) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream tree = new ByteArrayOutputStream();
    write(YamlComposer.compose(file.toString(), text(file)), new DataOutputStream(tree));
    write(place, out);
    out.writeInt(bytes.length);
    out.writeInt(YamlBundle.checksum(bytes, 0, bytes.length));
    out.write(Sha256.digest().digest(bytes));
    out.writeInt(tree.size());
    tree.writeTo(out);
  }

  private static void write(YamlNode node, DataOutputStream out) throws IOException {
    if (node instanceof YamlNode.Scalar scalar) {
      begin(scalar.isNull() ? YamlBundle.NULL : YamlBundle.SCALAR, node, out);
      write(scalar.text(), out);
    } else if (node instanceof YamlNode.Sequence sequence) {
      begin(YamlBundle.SEQUENCE, node, out);
      write(sequence.items().size(), out);
      for (YamlNode item : sequence.items()) {
        write(item, out);
      }
    } else if (node instanceof YamlNode.Mapping mapping) {
      begin(YamlBundle.MAPPING, node, out);
      write(mapping.fields().size(), out);
      for (YamlNode.Field field : mapping.fields()) {
        write(field.key(), out);
        write(field.value(), out);
      }
    }
  }

  private static void begin(byte kind, YamlNode node, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    write(node.line(), out);
    write(node.column(), out);
  }

  private static void write(int number, DataOutputStream out) throws IOException {
    int rest = number;
    while (rest > 0x7F) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes.length, out);
    out.write(bytes);
  }

  private static byte[] withHeader(byte[] body) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(YamlBundle.MAGIC);
    out.writeInt(YamlBundle.FORMAT_VERSION);
    out.writeInt(YamlBundle.checksum(body, 0, body.length));
    out.write(body);
    return file.toByteArray();
  }
}
