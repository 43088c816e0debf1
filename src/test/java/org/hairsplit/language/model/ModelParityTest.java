package org.hairsplit.language.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flat and stock models agree on sentences of our own; {@link ModelParityIT} takes more. */
class ModelParityTest {

  @Test
  void flatModelsGiveTheTagsLemmasAndDependenciesOfTheStockOnes() throws Exception {
    ModelParity parity = new ModelParity(BuiltModels.stock(), BuiltModels.flat());
    List<String> sentences = ownSentences();
    assertTrue(sentences.size() >= 300, sentences.size() + " sentences are too few");
    parity.assertSame(sentences, 1);
  }

  static List<String> ownSentences() throws IOException {
    try (InputStream in = ModelParityTest.class.getResourceAsStream("sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
