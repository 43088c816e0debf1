package edu.stanford.nlp.parser.nndep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hairsplit.language.flat.FlatFile;
import org.hairsplit.language.flat.LazyMap;
import org.hairsplit.language.flat.StringTable;

/**
 * Builds a stock parser over tables in a flat file. Parsing is CoreNLP's own code, but for the
 * scores, which {@link FlatClassifier} computes. Stands in CoreNLP's package because the network
 * and its configuration are package-private.
 */
public final class FlatParser {

  /** What {@link FlatFile} calls such a file. */
  public static final String KIND = "parser";

  private FlatParser() {}

  /**
   * A parser over an open file, safe for any number of threads.
   *
   * @throws IOException if the file lacks a section
   * @throws ReflectiveOperationException if this is not the CoreNLP the class was written for
   */
  public static DependencyParser read(FlatFile file)
      throws IOException, ReflectiveOperationException {
    DependencyParser parser = new DependencyParser(new Properties());
    ParserFields fields = new ParserFields(parser);
    ByteBuffer sizes = file.section("sizes");
    Config config = (Config) fields.get("config");
    config.embeddingSize = sizes.getInt();
    config.hiddenSize = sizes.getInt();
    int firstTag = sizes.getInt();

    List<String> tags = lines(file.section("tags"));
    List<String> labels = lines(file.section("labels"));
    StringTable words = new StringTable(file.section("words"));
    // The first label means "no label" and is never assigned.
    ArcStandard system = new ArcStandard(config.tlp, labels.subList(1, labels.size()), false);
    fields
        .set("knownPos", tags)
        .set("knownLabels", labels)
        .set("wordIDs", new LazyMap<>(words, ByteBuffer::getInt))
        .set("posIDs", numbered(tags, firstTag))
        .set("labelIDs", numbered(labels, firstTag + tags.size()))
        .set("system", system)
        .set("classifier", new FlatClassifier(config, file, system.numTransitions()));
    return parser;
  }

  static Map<String, Integer> numbered(List<String> names, int first) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), first + i);
    }
    return numbers;
  }

  private static List<String> lines(ByteBuffer section) {
    return StandardCharsets.UTF_8.decode(section).toString().lines().toList();
  }
}
