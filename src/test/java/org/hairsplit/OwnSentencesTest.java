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
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.text.Words;
import org.junit.jupiter.api.Test;

/** Kinds of claim found in sentences of our own, none of them from an article. */
class OwnSentencesTest {

  /** What the rules reached when the sentences joined the tests, less a little. */
  private static final double LEAST_PRECISION = 0.88;

  private static final double LEAST_RECALL = 0.85;

  @Test
  void mostKindsAreFoundAndFewAreFalse() throws IOException {
    List<Sample> samples = samples();
    List<Set<String>> all = found(samples);
    int right = 0;
    int found = 0;
    int wanted = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Set<String> got = all.get(i);
      Set<String> both = new TreeSet<>(got);
      both.retainAll(samples.get(i).kinds());
      right += both.size();
      found += got.size();
      wanted += samples.get(i).kinds().size();
      if (!got.equals(samples.get(i).kinds())) {
        wrong.add(samples.get(i) + " got " + got);
      }
    }
    double precision = (double) right / found;
    double recall = (double) right / wanted;
    assertTrue(
        precision >= LEAST_PRECISION && recall >= LEAST_RECALL,
        () -> "precision " + precision + ", recall " + recall + "\n" + String.join("\n", wrong));
  }

  /** The kinds found in each sample, all of them read as the paragraphs of one article. */
  private static List<Set<String>> found(List<Sample> samples) {
    String text = samples.stream().map(Sample::text).collect(Collectors.joining("\n\n"));
    Article article = Distribution.article(Format.TEXT, text);
    List<ExtractedClaim> claims = Distribution.checker().extract(article).undoubted().toList();
    List<Set<String>> found = new ArrayList<>();
    int from = 0;
    for (Sample sample : samples) {
      int start = text.indexOf(sample.text(), from);
      int end = start + sample.text().length();
      from = end;
      found.add(
          claims.stream()
              .filter(c -> c.claim().span().start() < end && c.claim().span().end() > start)
              .map(c -> Words.of(c.claim().kind()))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return found;
  }

  private static List<Sample> samples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OwnSentencesTest.class.getResourceAsStream("claim/own-sentences.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(parts -> new Sample(kinds(parts[0]), parts[1]))
          .toList();
    }
  }

  private static Set<String> kinds(String named) {
    return named.equals("-") ? Set.of() : new TreeSet<>(List.of(named.split(",")));
  }

  /** A sentence and the kinds of claim it holds. */
  private record Sample(Set<String> kinds, String text) {}
}
