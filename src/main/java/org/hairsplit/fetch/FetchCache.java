package org.hairsplit.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hairsplit.file.NewFile;
import org.hairsplit.text.Sha256;

/**
 * Answers kept on disk by address, so that nobody is asked twice within a month. An entry appears
 * whole or not at all; one that is damaged counts as missing. Safe for many threads and processes.
 */
final class FetchCache {

  private static final Duration FRESH = Duration.ofDays(30);
  private static final String VERSION = "hairsplit-fetch 1";

  private final Path folder;

  FetchCache(Path folder) {
    this.folder = folder;
  }

  /** An answer kept. */
  record Entry(String mediaType, byte[] body) {}

  /** What is kept of an address, if it is not older than a month at {@code now}. */
  Optional<Entry> get(URI address, Instant now) throws IOException {
    Path file = file(address);
    try {
      if (Files.getLastModifiedTime(file).toInstant().plus(FRESH).isBefore(now)) {
        return Optional.empty();
      }
      return entry(address, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer. */
  void put(URI address, String mediaType, byte[] body) throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head(address, mediaType, body).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    NewFile.write(file(address), bytes.toByteArray());
  }

  private static Optional<Entry> entry(URI address, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\n", 5);
    if (lines.length < 5) {
      return Optional.empty();
    }
    byte[] body = lines[4].getBytes(StandardCharsets.ISO_8859_1);
    String head = String.join("\n", lines[0], lines[1], lines[2], lines[3], "");
    boolean whole = head.equals(head(address, lines[2], body));
    return whole ? Optional.of(new Entry(lines[2], body)) : Optional.empty();
  }

  private static String head(URI address, String mediaType, byte[] body) {
    String digest = sha256(body);
    return String.join("\n", VERSION, address.toASCIIString(), mediaType, digest, "");
  }

  private Path file(URI address) {
    byte[] name = address.toASCIIString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(sha256(name));
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
