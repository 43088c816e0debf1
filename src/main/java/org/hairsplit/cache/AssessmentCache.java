package org.hairsplit.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hairsplit.article.Format;
import org.hairsplit.file.NewFile;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Assessments in a folder, one file each, named after everything they rest on. Safe for many
 * threads and for many runs at once: a file appears whole or not at all, and never changes. Nothing
 * here fails a run: what cannot be read is not there, what cannot be written is not kept.
 *
 * <p>An entry is {@value #MAGIC}, the length of the record's bytes, their CRC-32, and the bytes
 * packed by zlib.
 */
public final class AssessmentCache {

  static final String MAGIC = "hairfnd1";

  private static final int HEADER_LENGTH = 16;

  /** More than any article of 10 MB can come to; what says so is damaged. */
  private static final int LARGEST = 1 << 29;

  private final Path folder;
  private final String basis;
  private final AtomicInteger damaged = new AtomicInteger();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

  private AssessmentCache(Path folder, String basis) {
    this.folder = folder;
    this.basis = basis;
  }

  /**
   * Opens the cache in {@code folder}, which is made if it is not there.
   *
   * @param basis everything that all assessments of a run rest on: equal texts, equal assessments
   * @throws IOException if there can be no such folder
   */
  public static AssessmentCache open(Path folder, String basis) throws IOException {
    Files.createDirectories(folder);
    return new AssessmentCache(folder, basis);
  }

  /**
   * The name of an entry.
   *
   * @param path the article as it is named in reports
   * @param bytes what it holds
   * @param asOf the day taken as today
   * @param policy which rules speak about it and how loud: equal texts, equal findings
   */
  public String key(String path, Format format, byte[] bytes, LocalDate asOf, String policy) {
    MessageDigest digest = Sha256.digest();
    for (String part : new String[] {basis, path, format.name(), asOf.toString(), policy}) {
      byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
      // The length first, so that no two rows of parts run together to the same bytes.
      digest.update(ByteBuffer.allocate(4).putInt(0, encoded.length));
      digest.update(encoded);
    }
    digest.update(bytes);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether there is an entry, damaged or not. */
  public boolean has(String key) {
    return Files.exists(file(key));
  }

  /** The assessment kept under {@code key}; empty if there is none, or none to be read. */
  public Optional<Assessment> find(String key) {
    try {
      byte[] entry = Files.readAllBytes(file(key));
      Object found = RecordReader.read(unpacked(entry));
      if (found instanceof Assessment assessment) {
        return Optional.of(assessment);
      }
      throw new DamagedEntryException("not an assessment");
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      damaged.incrementAndGet();
      return Optional.empty();
    }
  }

  /** Keeps an assessment under {@code key}. */
  public void store(String key, Assessment assessment) {
    Path file = file(key);
    try {
      Files.createDirectories(file.resolveSibling(""));
      NewFile.write(file, packed(RecordWriter.write(assessment)));
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** How many entries were found damaged. */
  public int damaged() {
    return damaged.get();
  }

  /** What first kept an entry from being written, or null. */
  public @Nullable IOException failure() {
    return failure.get();
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream entry = new ByteArrayOutputStream(bytes.length / 3 + HEADER_LENGTH);
    DataOutputStream out = new DataOutputStream(entry);
    out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(bytes.length);
    out.writeInt(checksum(bytes));
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    } finally {
      deflater.end();
    }
    return entry.toByteArray();
  }

  private static byte[] unpacked(byte[] entry) throws DamagedEntryException {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    if (entry.length < HEADER_LENGTH
        || !Arrays.equals(entry, 0, magic.length, magic, 0, magic.length)) {
      throw new DamagedEntryException("not an entry");
    }
    ByteBuffer header = ByteBuffer.wrap(entry, magic.length, 8);
    int length = header.getInt();
    int checksum = header.getInt();
    // zlib packs to a thousandth at most.
    if (length < 0 || length > LARGEST || length / 1100 > entry.length) {
      throw new DamagedEntryException("a length of " + length);
    }
    byte[] bytes = inflated(entry, length);
    if (checksum(bytes) != checksum) {
      throw new DamagedEntryException("its checksum is another");
    }
    return bytes;
  }

  private static byte[] inflated(byte[] entry, int length) throws DamagedEntryException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(entry, HEADER_LENGTH, entry.length - HEADER_LENGTH);
      byte[] bytes = new byte[length];
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(bytes, done, length - done);
        if (more == 0) {
          throw new DamagedEntryException("cut short");
        }
        done += more;
      }
      if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw new DamagedEntryException("it does not end where it should");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new DamagedEntryException(e);
    } finally {
      inflater.end();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
