package org.hairsplit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Sha256;

/**
 * What tells one build of hairsplit from another: a version number alone does not while it is
 * worked on.
 */
final class ToolIdentity {

  /** Flat models begin with their checksum; of the others, size and beginning must do. */
  private static final int BEGINNING = 4096;

  private final MessageDigest digest = Sha256.digest();

  private ToolIdentity() {}

  /**
   * A digest of our own classes, the names and sizes of the libraries, the models and the version
   * of Java.
   */
  static String of(Path models) throws IOException {
    ToolIdentity identity = new ToolIdentity();
    identity.add(Version.NUMBER);
    // Unicode's tables, and with them what counts as a letter, change with Java.
    identity.add(Runtime.version().toString());
    Path own = own();
    for (Path file : files(own)) {
      identity.add(own.relativize(file).toString());
      identity.add(Files.readAllBytes(file));
    }
    Path libraries = own.resolveSibling("");
    if (Files.isRegularFile(own)) {
      identity.addSizes(libraries, 0);
    }
    identity.addSizes(models, BEGINNING);
    return HexFormat.of().formatHex(identity.digest.digest());
  }

  private static Path own() throws IOException {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void addSizes(Path folder, int beginning) throws IOException {
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      // Archives of loaded classes come and go, and change nothing about what is found.
      if (!name.startsWith("archive-")) {
        add(name + " " + Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
          add(in.readNBytes(beginning));
        }
      }
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.exists(place)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(place)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
    digest.update(bytes);
  }
}
