package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ranking on SciFact's development half: {@code src/docs/retrieval.md}. */
class BenchRetrievalIT {

  private static final Path SCIFACT = Path.of("../shared/bench/scifact");

  @TempDir private Path folder;

  @Test
  void ranksTheCitedAbstractsHigh() throws IOException {
    assumeTrue(Files.exists(SCIFACT), "no " + SCIFACT + " here, so the ranking is not measured");
    Path run = folder.resolve("run");
    Shell shell = new Shell();
    int code =
        shell.run(
            "bench",
            "retrieval",
            SCIFACT.resolve("corpus.jsonl").toString(),
            SCIFACT.resolve("queries_dev.jsonl").toString(),
            run.toString());
    assertEquals(0, code, shell.err());
    double gain = gain(relevant(), run);
    assertTrue(gain >= 0.70, "nDCG@10 " + gain);
  }

  private static Map<String, Set<String>> relevant() throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    List<String> lines = Files.readAllLines(SCIFACT.resolve("qrels_dev.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] judged = line.split("\t");
      assertEquals("1", judged[2]);
      relevant.computeIfAbsent(judged[0], query -> new HashSet<>()).add(judged[1]);
    }
    return relevant;
  }

  /** nDCG@10 where every relevant document counts the same; the ranks are those of the run. */
  private static double gain(Map<String, Set<String>> relevant, Path run) throws IOException {
    Map<String, Double> gains = new HashMap<>();
    for (String line : Files.readAllLines(run)) {
      String[] listed = line.split(" ");
      int rank = Integer.parseInt(listed[3]);
      if (rank <= 10 && relevant.getOrDefault(listed[0], Set.of()).contains(listed[2])) {
        gains.merge(listed[0], discount(rank), Double::sum);
      }
    }
    double sum = 0;
    for (Map.Entry<String, Set<String>> query : relevant.entrySet()) {
      double best = 0;
      for (int rank = 1; rank <= Math.min(10, query.getValue().size()); rank++) {
        best += discount(rank);
      }
      sum += gains.getOrDefault(query.getKey(), 0.0) / best;
    }
    return sum / relevant.size();
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1);
  }
}
