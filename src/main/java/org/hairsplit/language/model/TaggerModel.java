package org.hairsplit.language.model;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.FlatTagger;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** Loads the part-of-speech tagger. */
public final class TaggerModel {

  /** The flat file, in a folder of models. */
  public static final String FLAT_FILE = "tagger.flat";

  /** CoreNLP's own file, in a folder of models. */
  public static final String STOCK_FILE = "english-left3words-distsim.tagger";

  private static final ModelFiles<MaxentTagger> FILES =
      new ModelFiles<>(
          FLAT_FILE, STOCK_FILE, FlatTagger.KIND, FlatTagger::new, TaggerModel::loadStock);

  private TaggerModel() {}

  /**
   * A tagger, safe for any number of threads. Both files give the same tags.
   *
   * @param directory the folder of models
   * @param notice takes one line, without a line end, if the flat file is missing or cannot be
   *     trusted and CoreNLP's own file is loaded instead; otherwise it is not called
   * @throws ModelException if neither file can be loaded
   */
  public static MaxentTagger load(Path directory, Consumer<String> notice) {
    return FILES.load(directory, notice);
  }

  static MaxentTagger loadStock(Path file) {
    MaxentTagger tagger = new MaxentTagger(file.toString(), new Properties(), false);
    // The first sentence fills a table that CoreNLP publishes before it is full; no thread but
    // this one may see that.
    tagger.tagSentence(List.of(new Word("hair")));
    return tagger;
  }
}
