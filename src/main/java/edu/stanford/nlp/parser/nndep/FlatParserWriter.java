package edu.stanford.nlp.parser.nndep;

import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hairsplit.language.flat.FlatFileWriter;
import org.hairsplit.language.flat.StringTableWriter;

/**
 * Takes a stock parser apart and writes it as a file for {@link FlatParser}. Runs at build time.
 * Stands in CoreNLP's package because the network is package-private.
 */
public final class FlatParserWriter {

  private FlatParserWriter() {}

  /**
   * Writes a parser.
   *
   * @param stock CoreNLP's model file
   * @param maker library and version, for the file's header
   * @param source name and checksum of the model, for the file's header
   * @throws IOException if a file cannot be read or written, or the model has parts that a flat
   *     file cannot hold
   */
  @SuppressWarnings("unchecked")
  public static void write(Path stock, String maker, String source, Path flat)
      throws IOException, ReflectiveOperationException {
    DependencyParser parser = new DependencyParser(new Properties());
    parser.loadModelFile(stock.toString(), false);
    ParserFields fields = new ParserFields(parser);
    Config config = (Config) fields.get("config");
    List<String> words = (List<String>) fields.get("knownWords");
    List<String> tags = (List<String>) fields.get("knownPos");
    List<String> labels = (List<String>) fields.get("knownLabels");
    int firstTag = words.size();
    if (config.tlp.getClass() != PennTreebankLanguagePack.class
        || !fields.ids("posIDs").equals(FlatParser.numbered(tags, firstTag))
        || !fields.ids("labelIDs").equals(FlatParser.numbered(labels, firstTag + tags.size()))) {
      throw new IOException(stock + " is not a parser of the kind that flat files hold");
    }
    Classifier network = (Classifier) fields.get("classifier");

    new FlatFileWriter(FlatParser.KIND, maker, source)
        .section(
            "sizes",
            buffer(3 * Integer.BYTES)
                .putInt(config.embeddingSize)
                .putInt(config.hiddenSize)
                .putInt(firstTag)
                .array())
        .section("tags", lines(tags))
        .section("labels", lines(labels))
        .section("words", words(fields.ids("wordIDs")))
        .section("embeddings", floats(network.getE()))
        .section("hidden", floats(transposed(network.getW1())))
        .section("bias", floats(new float[][] {network.getb1()}))
        .section("output", doubles(transposed(network.getW2())))
        .section("precomputed", precomputed((List<Integer>) fields.get("preComputed"), config))
        .write(flat);
  }

  private static byte[] lines(List<String> names) {
    return String.join("\n", names).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] words(Map<String, Integer> ids) {
    return StringTableWriter.write(ids, id -> buffer(Integer.BYTES).putInt(id).array());
  }

  /** The inputs whose contribution the stock loader computes in advance, and never rounds. */
  private static byte[] precomputed(List<Integer> inputs, Config config) {
    int[] sorted =
        inputs.stream().limit(config.numPreComputed).mapToInt(Integer::intValue).sorted().toArray();
    ByteBuffer bytes = buffer(sorted.length * Integer.BYTES);
    bytes.asIntBuffer().put(sorted);
    return bytes.array();
  }

  /** Rows become columns, so that the sums of many units can be taken side by side. */
  private static float[][] transposed(float[][] rows) {
    float[][] columns = new float[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return columns;
  }

  private static byte[] floats(float[][] rows) {
    ByteBuffer bytes = buffer(rows.length * rows[0].length * Float.BYTES);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putFloat(value);
      }
    }
    return bytes.array();
  }

  private static byte[] doubles(float[][] rows) {
    ByteBuffer bytes = buffer(rows.length * rows[0].length * Double.BYTES);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putDouble(value);
      }
    }
    return bytes.array();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
