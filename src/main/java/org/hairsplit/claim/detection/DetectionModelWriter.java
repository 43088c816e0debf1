package org.hairsplit.claim.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.hairsplit.claim.strength.WordClasses;
import org.hairsplit.language.flat.FlatFile;
import org.hairsplit.language.flat.FlatFileWriter;
import org.hairsplit.language.flat.StringTableWriter;
import org.hairsplit.language.linear.LinearModel;

/**
 * Turns the readable model, {@code claims.model}, and the word classes into the flat file that a
 * check maps into memory. Run by the build; a file that is up to date is left alone.
 */
public final class DetectionModelWriter {

  private static final String MODEL = "claims.model";

  /** Which of the classes of a word the features use: the finest. */
  private static final int LEVEL = 2;

  private static final double SCALE = 1000;

  private final LinearModel model = LinearModel.resource(DetectionModelWriter.class, MODEL);
  private final List<String> names = model.features();

  private DetectionModelWriter() {}

  /** Argument: the folder of models to fill. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Files.createDirectories(directory);
    Path flat = directory.resolve(ClaimDetector.FLAT_FILE);
    String source = source();
    if (!FlatFile.isUpToDate(flat, DetectionModel.KIND, DetectionModel.MAKER, source)) {
      DetectionModelWriter writer = new DetectionModelWriter();
      new FlatFileWriter(DetectionModel.KIND, DetectionModel.MAKER, source)
          .section("kinds", writer.kinds().getBytes(StandardCharsets.US_ASCII))
          .section("weights", writer.weights())
          .section("features", writer.features())
          .section("classes", classes())
          .write(flat);
    }
  }

  /** The model without a file. */
  static DetectionModel inMemory() {
    DetectionModelWriter writer = new DetectionModelWriter();
    try {
      return new DetectionModel(
          writer.kinds(), wrap(writer.weights()), wrap(writer.features()), wrap(classes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of each word, at the level that the features use. */
  static Map<String, Integer> wordClasses() {
    return WordClasses.read().level(LEVEL);
  }

  private static String source() throws IOException {
    CRC32C crc = new CRC32C();
    try (InputStream in = DetectionModelWriter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException(MODEL + " is missing");
      }
      crc.update(in.readAllBytes());
    }
    crc.update(classes());
    return MODEL + " " + Long.toHexString(crc.getValue());
  }

  private static ByteBuffer wrap(byte[] section) {
    return ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String kinds() {
    return String.join(" ", model.labels());
  }

  private byte[] weights() {
    int width = model.labels().size() * Short.BYTES;
    ByteBuffer bytes = wrap(new byte[(names.size() + 1) * width]);
    put(bytes, model.intercept());
    names.forEach(name -> put(bytes, model.weights(name)));
    return bytes.array();
  }

  private static void put(ByteBuffer bytes, double[] weights) {
    for (double weight : weights) {
      long whole = Math.round(weight * SCALE);
      bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, whole)));
    }
  }

  /** One slot in two stays free, so that the search for a name that is not there ends soon. */
  private byte[] features() {
    int slots = Math.max(2, names.size() * 2);
    ByteBuffer bytes = wrap(new byte[slots * DetectionModel.SLOT_LENGTH]);
    for (int i = 0; i < names.size(); i++) {
      long hash = DetectionModel.hash(names.get(i));
      int slot = DetectionModel.firstSlot(hash, slots);
      while (bytes.getInt(slot * DetectionModel.SLOT_LENGTH + Long.BYTES) != 0) {
        slot = slot + 1 == slots ? 0 : slot + 1;
      }
      bytes.putLong(slot * DetectionModel.SLOT_LENGTH, hash);
      bytes.putInt(slot * DetectionModel.SLOT_LENGTH + Long.BYTES, i + 1);
    }
    return bytes.array();
  }

  private static byte[] classes() {
    return StringTableWriter.write(
        wordClasses(),
        wordClass ->
            ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(wordClass.shortValue())
                .array());
  }
}
