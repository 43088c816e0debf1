package edu.stanford.nlp.tagger.maxent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.hairsplit.language.flat.FlatFileWriter;
import org.hairsplit.language.flat.StringTableWriter;

/**
 * Takes a stock tagger apart and writes it as a file for {@link FlatTagger}. Runs at build time.
 * Stands in CoreNLP's package because the tagger's parts are package-private.
 */
public final class FlatTaggerWriter {

  private static final int MOST_TAGS = 255;

  private FlatTaggerWriter() {}

  /**
   * Writes a tagger.
   *
   * @param stock CoreNLP's model file
   * @param maker library and version, for the file's header
   * @param source name and checksum of the model, for the file's header
   * @throws IOException if a file cannot be read or written, or the model has parts that a flat
   *     file cannot hold
   */
  public static void write(Path stock, String maker, String source, Path flat)
      throws IOException, ReflectiveOperationException {
    MaxentTagger tagger = new MaxentTagger(stock.toString(), new Properties(), false);
    if (DictionaryWords.hasVerbs(tagger.dict) || tagger.ySize > MOST_TAGS) {
      throw new IOException(stock + " is not a tagger of the kind that flat files hold");
    }
    // The model's own path would make the file differ from build to build.
    tagger.config.setProperty("model", stock.getFileName().toString());
    TaggerShell.Written shell =
        new TaggerShell(tagger.config, tagger.extractors, tagger.extractorsRare).write();

    FlatFileWriter file = new FlatFileWriter(FlatTagger.KIND, maker, source);
    file.section("shell", shell.bytes());
    file.section(
        "sizes", buffer(2 * Integer.BYTES).putInt(tagger.xSize).putInt(tagger.ySize).array());
    file.section("tags", tags(tagger));
    file.section("clusters", StringTableWriter.write(shell.lexicon(), FlatTaggerWriter::cluster));
    file.section(
        "words",
        StringTableWriter.write(DictionaryWords.of(tagger.dict), FlatTaggerWriter::tagCount));
    for (int i = 0; i < tagger.fAssociations.size(); i++) {
      Map<String, int[]> features = tagger.fAssociations.get(i);
      file.section(
          "features " + i, StringTableWriter.write(features, FlatTaggerWriter::weightNumbers));
    }
    file.section("weights", weights(tagger));
    file.write(flat);
  }

  private static byte[] tags(MaxentTagger tagger) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tagger.tags.save(new DataOutputStream(bytes), tagger.tagTokens);
    return bytes.toByteArray();
  }

  private static byte[] cluster(String name) {
    int number = Integer.parseInt(name);
    if (!Integer.toString(number).equals(name)) {
      throw new IllegalArgumentException("the cluster '" + name + "' is not a plain number");
    }
    return buffer(Integer.BYTES).putInt(number).array();
  }

  private static byte[] tagCount(TagCount count) {
    ByteArrayOutputStream counts = new ByteArrayOutputStream();
    count.save(new DataOutputStream(counts));
    return buffer(Integer.BYTES + Short.BYTES + counts.size())
        .putInt(count.getAmbClassId())
        .putShort((short) counts.size())
        .put(counts.toByteArray())
        .array();
  }

  private static byte[] weightNumbers(int[] numberOfTag) {
    ByteBuffer pairs = buffer(1 + numberOfTag.length * (1 + Integer.BYTES)).put((byte) 0);
    int count = 0;
    for (int tag = 0; tag < numberOfTag.length; tag++) {
      if (numberOfTag[tag] >= 0) {
        pairs.put((byte) tag).putInt(numberOfTag[tag]);
        count++;
      }
    }
    pairs.put(0, (byte) count);
    return Arrays.copyOf(pairs.array(), pairs.position());
  }

  private static byte[] weights(MaxentTagger tagger) {
    double[] weights = tagger.getLambdaSolve().lambda;
    ByteBuffer bytes = buffer(weights.length * Double.BYTES);
    bytes.asDoubleBuffer().put(weights);
    return bytes.array();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
