package org.hairsplit.claim.detection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
 * Learns the detector's models from the annotated articles and writes them where the build takes
 * them from. Not part of the tests: {@code mvn test -Dtest=ClaimDetectorTraining}. It prints what
 * rules and detector find together in articles that the detector has not learned from (whole
 * articles held out), of all articles and of those whose file names match {@code -Dsome=REGEX}; and
 * what they find once the agreement is asked, of articles that no rule was written from and that
 * neither model has learned from.
 */
class ClaimDetectorTraining {

  private static final Path MODEL =
      Path.of("src/main/resources/org/hairsplit/claim/detection/claims.model");
  private static final Path AGREEMENT = MODEL.resolveSibling("agreement.model");
  private static final List<String> LABELS = Agreement.LABELS;
  private static final List<ClaimKind> KINDS = List.of(ClaimKind.values());
  private static final LinearModelTrainer.Settings SETTINGS =
      new LinearModelTrainer.Settings(Double.parseDouble(System.getProperty("sigma", "1.7")), 3);
  private static final LinearModelTrainer.Settings AGREEING =
      new LinearModelTrainer.Settings(Double.parseDouble(System.getProperty("agreeing", "0.3")), 3);
  private static final double GOLD_WEIGHT = Double.parseDouble(System.getProperty("weight", "1.3"));
  private static final int FOLDS = 5;
  private static final int MOST_FEATURES = Integer.getInteger("features", 20_000);

  private final List<Sample> samples = new ArrayList<>();
  private final ClaimExtractor rules =
      new ClaimExtractor(Distribution.checker().rules(), Distribution.analyzer());
  private final FeatureScales scales = new FeatureScales();
  private final Map<String, Integer> classes = DetectionModelWriter.wordClasses();
  private final DetectionFeatures features =
      new DetectionFeatures(word -> classes.getOrDefault(word, -1));

  /** A sentence with what the annotators and the rules found in it. */
  private record Sample(
      String article,
      Map<String, Double> features,
      List<String> place,
      Set<ClaimKind> gold,
      RuledKinds rules) {

    LabelledExample example(ClaimKind kind) {
      return new LabelledExample(label(kind), article, features, weight());
    }

    /** What the agreement reads about a kind, given the log odds of all. */
    LabelledExample agreement(ClaimKind kind, Map<ClaimKind, Double> odds) {
      return new LabelledExample(
          label(kind), article, Agreement.signs(kind, KINDS, odds::get, rules, place));
    }

    private String label(ClaimKind kind) {
      return gold.contains(kind) ? Agreement.YES : "no";
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
    scales.apply(samples.stream().map(Sample::features).toList());
    List<String> labels = Arrays.stream(ClaimKind.values()).map(Words::of).toList();
    double[] intercept = new double[labels.size()];
    Map<String, double[]> weights = new TreeMap<>();
    List<Map<ClaimKind, Double>> unseen = new ArrayList<>();
    samples.forEach(one -> unseen.add(new EnumMap<>(ClaimKind.class)));
    for (ClaimKind kind : ClaimKind.values()) {
      List<LabelledExample> examples = samples.stream().map(one -> one.example(kind)).toList();
      LinearModelTrainer trainer = new LinearModelTrainer(LABELS, SETTINGS);
      examples.forEach(trainer::add);
      add(trainer.weights(), kind.ordinal(), intercept, weights);
      List<Double> odds = heldOut(examples, SETTINGS);
      for (int i = 0; i < odds.size(); i++) {
        unseen.get(i).put(kind, odds.get(i));
      }
    }
    LinearWeights learned =
        scales.folded(new LinearWeights(labels, intercept, weights).strongest(MOST_FEATURES));
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
    agree(unseen);
  }

  /**
   * Learns what the rules' word is worth, from articles that they were not written from and log
   * odds by models that had not seen those.
   */
  private void agree(List<Map<ClaimKind, Double>> odds) throws IOException {
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, AGREEING);
    List<LabelledExample> examples = new ArrayList<>();
    List<Integer> unread = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (AnnotatedArticle.isUnread(samples.get(i).article)) {
        unread.add(i);
        for (ClaimKind kind : KINDS) {
          examples.add(samples.get(i).agreement(kind, odds.get(i)));
        }
      }
    }
    examples.forEach(trainer::add);
    Files.write(
        AGREEMENT,
        trainer.trainFile(
            "unread articles of corpus/annotated; mvn test -Dtest=ClaimDetectorTraining;"
                + " src/docs/detection.md"));
    List<Double> agreed = heldOut(examples, AGREEING);
    for (double enough = 0.25; enough < 0.5; enough += 0.05) {
      double least = enough;
      System.out.printf(Locale.ROOT, "unread, agreed from %.2f: ", enough);
      System.out.println(
          figures(
              unread,
              (place, kind) -> chance(agreed.get(place * KINDS.size() + kind.ordinal())) >= least));
    }
  }

  private static double logOdds(double[] scores) {
    return scores[0] - scores[1];
  }

  private static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
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

  /** The log odds of every example, by a model that has not seen its article. */
  private static List<Double> heldOut(
      List<LabelledExample> examples, LinearModelTrainer.Settings settings) {
    return new CrossValidation(LABELS, settings, FOLDS)
        .scores(examples, List.of()).stream().map(ClaimDetectorTraining::logOdds).toList();
  }

  private void read(AnnotatedArticle annotated) {
    Extraction extraction = rules.extract(annotated.article());
    Map<Integer, RuledKinds> found = new HashMap<>();
    for (ExtractedClaim claim : extraction.claims()) {
      found
          .computeIfAbsent(claim.statement().index(), none -> new RuledKinds())
          .add(claim.claim().kind(), claim.claim().rule());
    }
    for (Statement statement : extraction.statements()) {
      Distribution.analyzer().analyze(statement.sentence());
      ClaimDetector.Setting setting = rules.setting(statement);
      List<String> place = DetectionFeatures.place(statement.sentence(), setting);
      FeatureValues values = new FeatureValues();
      features.of(statement.sentence(), place, setting.above(), values);
      samples.add(
          new Sample(
              annotated.name(),
              values.scaled(),
              place,
              annotated.kinds(statement),
              found.getOrDefault(statement.index(), new RuledKinds())));
    }
  }

  private void table(String what, List<Map<ClaimKind, Double>> odds, Predicate<Sample> counts) {
    List<Integer> places =
        IntStream.range(0, samples.size())
            .filter(i -> counts.test(samples.get(i)))
            .boxed()
            .toList();
    for (double sure = 0.4; sure < 0.7; sure += 0.05) {
      double least = sure;
      System.out.printf(Locale.ROOT, "%s, sure from %.2f: ", what, sure);
      System.out.println(
          figures(
              places,
              (place, kind) ->
                  ruled(places.get(place), kind)
                      || chance(odds.get(places.get(place)).getOrDefault(kind, 0.0)) >= least));
    }
    System.out.println(
        what
            + ", rules alone: "
            + figures(places, (place, kind) -> ruled(places.get(place), kind)));
  }

  private boolean ruled(int sample, ClaimKind kind) {
    return samples.get(sample).rules.kinds().contains(kind);
  }

  /**
   * How well claims are found in some samples.
   *
   * @param told whether a kind is claimed in the n-th of them
   */
  private String figures(List<Integer> places, BiPredicate<Integer, ClaimKind> told) {
    int hit = 0;
    int said = 0;
    int gold = 0;
    for (int i = 0; i < places.size(); i++) {
      Set<ClaimKind> marked = samples.get(places.get(i)).gold;
      for (ClaimKind kind : KINDS) {
        boolean claimed = told.test(i, kind);
        said += claimed ? 1 : 0;
        gold += marked.contains(kind) ? 1 : 0;
        hit += claimed && marked.contains(kind) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f",
        (double) hit / said,
        (double) hit / gold,
        2.0 * hit / (said + gold));
  }
}
