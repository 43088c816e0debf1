package org.hairsplit.claim.detection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hairsplit.AnnotatedArticle;
import org.hairsplit.Distribution;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.linear.CrossValidation;
import org.hairsplit.language.linear.LabelledExample;
import org.hairsplit.language.linear.LinearModelTrainer;
import org.hairsplit.language.linear.LinearWeights;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.text.Words;
import org.junit.jupiter.api.Test;

/**
 * Learns the detector's model from the annotated articles and writes it where the build takes it
 * from. Not part of the tests: {@code mvn test -Dtest=ClaimDetectorTraining}. It prints what rules
 * and detector find together in articles that the detector has not learned from (whole articles
 * held out), of all articles and of those whose file names match {@code -Dsome=REGEX}.
 */
class ClaimDetectorTraining {

  private static final Path MODEL =
      Path.of("src/main/resources/org/hairsplit/claim/detection/claims.model");
  private static final List<String> LABELS = List.of("yes", "no");
  private static final LinearModelTrainer.Settings SETTINGS =
      new LinearModelTrainer.Settings(Double.parseDouble(System.getProperty("sigma", "0.22")), 3);
  private static final double GOLD_WEIGHT = Double.parseDouble(System.getProperty("weight", "1.3"));
  private static final int FOLDS = 5;
  private static final int MOST_FEATURES = Integer.getInteger("features", 16_000);

  private final List<Sample> samples = new ArrayList<>();
  private final ClaimExtractor rules =
      new ClaimExtractor(Distribution.checker().rules(), Distribution.analyzer());
  private final Map<String, Integer> classes = DetectionModelWriter.wordClasses();
  private final DetectionFeatures features =
      new DetectionFeatures(word -> classes.getOrDefault(word, -1));

  /** A sentence with what the annotators and the rules found in it. */
  private record Sample(
      String article, Map<String, Double> features, Set<ClaimKind> gold, Set<ClaimKind> rules) {

    LabelledExample example(ClaimKind kind) {
      return new LabelledExample(gold.contains(kind) ? "yes" : "no", article, features, weight());
    }

    /** The articles of others are what is checked in the end, and were read by more than one. */
    private double weight() {
      return AnnotatedArticle.isOwn(article) ? 1 : GOLD_WEIGHT;
    }
  }

  @Test
  void learn() throws IOException {
    List<AnnotatedArticle> articles = AnnotatedArticle.toLearnFrom();
    assumeTrue(!articles.isEmpty(), "the annotated articles are not here");
    articles.forEach(this::read);
    List<String> labels = Arrays.stream(ClaimKind.values()).map(Words::of).toList();
    double[] intercept = new double[labels.size()];
    Map<String, double[]> weights = new TreeMap<>();
    Map<ClaimKind, List<Double>> unseen = new HashMap<>();
    for (ClaimKind kind : ClaimKind.values()) {
      List<LabelledExample> examples = samples.stream().map(one -> one.example(kind)).toList();
      LinearModelTrainer trainer = new LinearModelTrainer(LABELS, SETTINGS);
      examples.forEach(trainer::add);
      add(trainer.weights(), kind.ordinal(), intercept, weights);
      unseen.put(kind, chances(examples));
    }
    LinearWeights learned = new LinearWeights(labels, intercept, weights).strongest(MOST_FEATURES);
    byte[] file =
        learned.file(
            "gold/dev and corpus/annotated; mvn test -Dtest=ClaimDetectorTraining;"
                + " src/docs/detection.md");
    Files.createDirectories(MODEL.getParent());
    Files.write(MODEL, file);
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d features, model of %d bytes%n",
        samples.size(),
        learned.features().size(),
        file.length);
    table("all", unseen, sample -> true);
    String some = System.getProperty("some", "(own|retold)-.*");
    table(some, unseen, sample -> sample.article.matches(some));
    assertTrue(file.length < 3_000_000);
  }

  private static void add(
      LinearWeights two, int place, double[] intercept, Map<String, double[]> weights) {
    intercept[place] = two.intercept()[0] - two.intercept()[1];
    two.features()
        .forEach(
            (name, pair) ->
                weights.computeIfAbsent(name, none -> new double[intercept.length])[place] =
                    pair[0] - pair[1]);
  }

  private List<Double> chances(List<LabelledExample> examples) {
    return new CrossValidation(LABELS, SETTINGS, FOLDS)
        .scores(examples, List.of()).stream()
            .map(scores -> 1 / (1 + Math.exp(scores[1] - scores[0])))
            .toList();
  }

  private void read(AnnotatedArticle annotated) {
    Extraction extraction = rules.extract(annotated.article());
    Map<Integer, Set<ClaimKind>> found = new HashMap<>();
    for (ExtractedClaim claim : extraction.claims()) {
      found
          .computeIfAbsent(claim.statement().index(), none -> EnumSet.noneOf(ClaimKind.class))
          .add(claim.claim().kind());
    }
    for (Statement statement : extraction.statements()) {
      Distribution.analyzer().analyze(statement.sentence());
      Map<String, Double> values = new HashMap<>();
      features.of(
          statement.sentence(),
          rules.setting(statement),
          name -> values.merge(name.toString(), 1.0, Double::sum));
      samples.add(
          new Sample(
              annotated.name(),
              values,
              annotated.kinds(statement),
              found.getOrDefault(statement.index(), Set.of())));
    }
  }

  private void table(String what, Map<ClaimKind, List<Double>> chances, Predicate<Sample> counts) {
    for (double sure = 0.4; sure < 0.7; sure += 0.05) {
      System.out.println(what + " " + figures(chances, sure, counts));
    }
    System.out.println(what + " rules alone: " + figures(chances, 2, counts));
  }

  private String figures(
      Map<ClaimKind, List<Double>> chances, double sure, Predicate<Sample> counts) {
    int hit = 0;
    int said = 0;
    int gold = 0;
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      if (counts.test(sample)) {
        for (ClaimKind kind : ClaimKind.values()) {
          double chance = chances.getOrDefault(kind, List.of()).get(i);
          boolean told = sample.rules.contains(kind) || chance >= sure;
          said += told ? 1 : 0;
          gold += sample.gold.contains(kind) ? 1 : 0;
          hit += told && sample.gold.contains(kind) ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "sure %.2f: P %.3f R %.3f F1 %.3f",
        sure,
        (double) hit / said,
        (double) hit / gold,
        2.0 * hit / (said + gold));
  }
}
