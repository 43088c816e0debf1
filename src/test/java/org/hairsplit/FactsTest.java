package org.hairsplit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hairsplit.article.Format;
import org.hairsplit.judgement.Finding;
import org.hairsplit.rule.Check;
import org.junit.jupiter.api.Test;

/** What firm checks that rest on records say of short articles of our own. */
class FactsTest {

  private static final Set<String> FLAGS = Set.of("species", "approval", "fact", "stage");

  /** What the checks reached when the articles joined the tests, less a little. */
  private static final double LEAST_PRECISION = 0.97;

  private static final double LEAST_RECALL = 0.86;

  @Test
  void mostFaultsAreFlaggedAndFewOthers() throws IOException {
    int right = 0;
    int told = 0;
    int wanted = 0;
    List<String> wrong = new ArrayList<>();
    for (Sample sample : samples()) {
      Set<String> got = flags(sample.text());
      boolean fault = !sample.flag().equals("-");
      boolean hit = got.contains(sample.flag());
      right += fault && hit ? 1 : 0;
      told += got.isEmpty() ? 0 : 1;
      wanted += fault ? 1 : 0;
      if (fault ? !hit : !got.isEmpty()) {
        wrong.add(sample + " got " + got);
      }
    }
    double precision = (double) right / told;
    double recall = (double) right / wanted;
    assertTrue(
        precision >= LEAST_PRECISION && recall >= LEAST_RECALL,
        () -> "precision " + precision + ", recall " + recall + "\n" + String.join("\n", wrong));
  }

  private static Set<String> flags(String text) {
    Set<String> firm =
        Distribution.checker().rules().checks().stream()
            .filter(check -> !check.tentative())
            .map(Check::id)
            .collect(Collectors.toSet());
    return Distribution.checker()
        .check(Distribution.article(Format.TEXT, text), Distribution.TODAY)
        .findings()
        .stream()
        .map(Finding::rule)
        .filter(firm::contains)
        .map(rule -> rule.substring(0, rule.indexOf('/')))
        .filter(FLAGS::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Sample> samples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FactsTest.class.getResourceAsStream("judgement/facts.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(parts -> new Sample(parts[0], parts[1]))
          .toList();
    }
  }

  /** A short article and the flag it must get, {@code -} for none. */
  private record Sample(String flag, String text) {}
}
