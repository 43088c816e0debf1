package org.hairsplit.language.model;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/** The models that the build has put into the distribution, and the stock ones beside them. */
final class BuiltModels {

  static final Path DIRECTORY = Path.of(System.getProperty("hairsplit.home"), "models");

  /** For loaders that must not fall back. */
  static final Consumer<String> NO_NOTICE = line -> Assertions.fail("unexpected notice: " + line);

  private BuiltModels() {}

  static ModelParity.Models flat() {
    return new ModelParity.Models(
        TaggerModel.load(DIRECTORY, NO_NOTICE), ParserModel.load(DIRECTORY, NO_NOTICE));
  }

  static ModelParity.Models stock() {
    CoreNlp.silence();
    return new ModelParity.Models(
        stockTagger(), ParserModel.loadStock(DIRECTORY.resolve(ParserModel.STOCK_FILE)));
  }

  static MaxentTagger stockTagger() {
    return TaggerModel.loadStock(DIRECTORY.resolve(TaggerModel.STOCK_FILE));
  }
}
