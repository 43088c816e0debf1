package edu.stanford.nlp.parser.nndep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import org.hairsplit.language.model.ParserModel;
import org.junit.jupiter.api.Test;

/** In CoreNLP's package to call the network itself. */
class FlatClassifierTest {

  private static final Path MODELS = Path.of(System.getProperty("hairsplit.home"), "models");

  @Test
  void scoresAreThoseOfTheStockNetworkBitForBit() throws Exception {
    Classifier stock =
        network(
            DependencyParser.loadFromModelFile(
                MODELS.resolve(ParserModel.STOCK_FILE).toString(), new Properties()));
    Classifier flat = network(ParserModel.load(MODELS, System.err::println));
    int embeddings = stock.getE().length;
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      int[] input = new int[Config.numTokens];
      for (int slot = 0; slot < input.length; slot++) {
        // Mostly frequent words, whose contributions CoreNLP rounds differently from the others.
        input[slot] = random.nextInt(random.nextInt(3) == 0 ? embeddings : 200);
      }
      assertArrayEquals(stock.computeScores(input), flat.computeScores(input));
    }
  }

  private static Classifier network(DependencyParser parser) throws ReflectiveOperationException {
    return (Classifier) new ParserFields(parser).get("classifier");
  }
}
