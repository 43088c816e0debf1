package org.hairsplit.language.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Flat and stock models agree on the texts of the benchmarks that lie beside the checkout. They are
 * not ours to ship, so the test is skipped where they are absent. The properties {@code
 * parity.sentences} (default 20,000) and {@code parity.threads} (default 2) choose its size.
 */
class ModelParityIT {

  private static final Path BENCH = Path.of("../shared/bench");
  private static final int SENTENCES = Integer.getInteger("parity.sentences", 20_000);
  private static final int THREADS = Integer.getInteger("parity.threads", 2);
  private static final int SHORTEST_TEXT = 20;

  @Test
  void flatModelsGiveTheTagsLemmasAndDependenciesOfTheStockOnesOnTwentyThousandSentences()
      throws Exception {
    assumeTrue(Files.isDirectory(BENCH), () -> "no benchmark texts in " + BENCH);
    ModelParity parity = new ModelParity(BuiltModels.stock(), BuiltModels.flat());
    List<String> sentences = spread(uniqueSentences(parity), SENTENCES);
    assertTrue(sentences.size() >= SENTENCES, sentences.size() + " sentences are too few");
    parity.assertSame(sentences, THREADS);
  }

  private static List<String> uniqueSentences(ModelParity parity) throws IOException {
    Set<String> unique = new LinkedHashSet<>();
    for (Path file : benchmarkFiles()) {
      for (String text : texts(file)) {
        for (CoreMap sentence : parity.sentences(text)) {
          unique.add(sentence.get(CoreAnnotations.TextAnnotation.class));
        }
      }
    }
    return List.copyOf(unique);
  }

  private static List<Path> benchmarkFiles() throws IOException {
    try (Stream<Path> files = Files.walk(BENCH)) {
      return files
          .filter(file -> file.endsWith("dev.jsonl") || file.endsWith("corpus.jsonl"))
          .sorted()
          .toList();
    }
  }

  /** All strings of a file of JSON objects that could be sentences. */
  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try (JsonParser json = new JsonFactory().createParser(line)) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.VALUE_STRING && couldBeSentence(json.getText())) {
            texts.add(json.getText());
          }
        }
      }
    }
    return texts;
  }

  private static boolean couldBeSentence(String text) {
    return text.length() >= SHORTEST_TEXT && text.contains(" ");
  }

  /** {@code count} sentences at even distances, so that every benchmark has its part. */
  private static List<String> spread(List<String> all, int count) {
    List<String> chosen = new ArrayList<>();
    for (long i = 0; i < Math.min(count, all.size()); i++) {
      chosen.add(all.get((int) (i * all.size() / Math.min(count, all.size()))));
    }
    return chosen;
  }
}
