package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hairsplit.AnnotatedArticle;
import org.hairsplit.Checker;
import org.hairsplit.Distribution;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.linear.CrossValidation;
import org.hairsplit.language.linear.LabelledExample;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.language.linear.LinearModelTrainer;
import org.hairsplit.rule.Flag;
import org.junit.jupiter.api.Test;

/**
 * Learns the second reader's model from the annotated articles and writes it where the build takes
 * it from. Not part of the tests: {@code mvn test -Dtest=SecondReaderTraining}. It prints, for
 * several thresholds, what the reader is worth on articles it has not learned from (10 folds of
 * whole articles) and on those it has.
 */
class SecondReaderTraining {

  private static final Path MODEL =
      Path.of("src/main/resources/org/hairsplit/judgement/second-reader.model");
  private static final LinearModelTrainer.Settings SETTINGS =
      new LinearModelTrainer.Settings(Double.parseDouble(System.getProperty("sigma", "0.22")), 3);
  private static final int FOLDS = 10;
  private static final double GOLD_WEIGHT = Double.parseDouble(System.getProperty("weight", "3.5"));

  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Set<Flag>> flagged = new TreeMap<>();

  /** A hearing with what the annotators said. */
  private record Sample(String article, SecondReader.Hearing hearing, Set<Flag> gold) {

    LabelledExample example() {
      String label =
          gold.contains(hearing.flag())
              ? SecondReader.RIGHT
              : gold.isEmpty() ? SecondReader.FINE : SecondReader.OTHER;
      return new LabelledExample(label, article, hearing.signs(), weight());
    }

    /** The articles of others are what is checked in the end, and were read by more than one. */
    private double weight() {
      return AnnotatedArticle.isOwn(article) ? 1 : GOLD_WEIGHT;
    }

    String sentence() {
      return article + " " + hearing.statement();
    }
  }

  @Test
  void learn() throws IOException {
    List<AnnotatedArticle> articles = AnnotatedArticle.toLearnFrom();
    assumeTrue(!articles.isEmpty(), "the annotated articles are not here");
    articles.forEach(this::read);
    List<LabelledExample> examples = samples.stream().map(Sample::example).toList();
    LinearModelTrainer trainer = new LinearModelTrainer(SecondReader.LABELS, SETTINGS);
    examples.forEach(trainer::add);
    byte[] model =
        trainer.trainFile(
            "gold/dev and corpus/annotated; mvn test -Dtest=SecondReaderTraining; src/docs/judging.md");
    Files.createDirectories(MODEL.getParent());
    Files.write(MODEL, model);
    System.out.printf(
        Locale.ROOT, "%d hearings, model of %d bytes%n", examples.size(), model.length);
    CrossValidation unseen = new CrossValidation(SecondReader.LABELS, SETTINGS, FOLDS);
    List<double[]> unseenScores = unseen.scores(examples, List.of());
    table("unseen, all", unseenScores, name -> true);
    table("unseen, gold", unseenScores, name -> !AnnotatedArticle.isOwn(name));
    LinearModel learned = trainer.train();
    List<double[]> seen = examples.stream().map(one -> learned.scores(one.features())).toList();
    table("seen, gold", seen, name -> !AnnotatedArticle.isOwn(name));
    assertTrue(model.length < 100_000);
  }

  private void read(AnnotatedArticle annotated) {
    Checker checker = Distribution.checker();
    Extraction extraction = checker.extract(annotated.article());
    Judge judge =
        new Judge(
            checker.rules(),
            checker.index(),
            Distribution.analyzer(),
            new ClaimExtractor(checker.rules(), Distribution.analyzer()));
    for (Statement statement : extraction.statements()) {
      Set<Flag> said = annotated.flags(statement);
      if (!said.isEmpty()) {
        flagged.put(annotated.name() + " " + statement.index(), said);
      }
    }
    for (SecondReader.Hearing hearing :
        judge.hearings(annotated.article(), extraction, Distribution.TODAY)) {
      Set<Flag> said = annotated.flags(extraction.statements().get(hearing.statement()));
      samples.add(new Sample(annotated.name(), hearing, said));
    }
  }

  private void table(String what, List<double[]> scores, Predicate<String> counts) {
    List<double[]> chances = scores.stream().map(LinearModel::softmax).toList();
    for (double more : new double[] {0.2, 0.26, 0.32, 0.4}) {
      for (double sentence = 0.24; sentence < 0.52; sentence += 0.03) {
        System.out.println(what + " " + figures(chances, sentence, more, counts));
      }
    }
  }

  private String figures(
      List<double[]> chances, double sentence, double more, Predicate<String> counts) {
    Map<String, List<Integer>> bySentence = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      if (counts.test(samples.get(i).article())) {
        bySentence.computeIfAbsent(samples.get(i).sentence(), none -> new ArrayList<>()).add(i);
      }
    }
    List<Set<Flag>> wanted =
        flagged.entrySet().stream()
            .filter(one -> counts.test(one.getKey().substring(0, one.getKey().indexOf(' '))))
            .map(Map.Entry::getValue)
            .toList();
    int flaggedSentences = wanted.size();
    int flags = wanted.stream().mapToInt(Set::size).sum();
    int told = 0;
    int good = 0;
    int toldFlags = 0;
    int goodFlags = 0;
    for (List<Integer> indices : bySentence.values()) {
      List<SecondReader.Hearing> hearings =
          indices.stream().map(i -> samples.get(i).hearing()).toList();
      Set<Flag> said = EnumSet.noneOf(Flag.class);
      hearings.stream()
          .filter(hearing -> !hearing.proposals().stream().allMatch(Proposal::tentative))
          .forEach(hearing -> said.add(hearing.flag()));
      SecondReader.agreed(
              indices.stream().map(chances::get).toList(),
              new SecondReader.Thresholds(sentence, more))
          .forEach(i -> said.add(hearings.get(i).flag()));
      Set<Flag> gold = samples.get(indices.get(0)).gold();
      told += said.isEmpty() ? 0 : 1;
      good += said.isEmpty() || gold.isEmpty() ? 0 : 1;
      toldFlags += said.size();
      said.retainAll(gold);
      goodFlags += said.size();
    }
    return String.format(
        Locale.ROOT,
        "sentence %.2f more %.2f: any P %.3f R %.3f F1 %.3f, typed P %.3f R %.3f F1 %.3f",
        sentence,
        more,
        (double) good / told,
        (double) good / flaggedSentences,
        2.0 * good / (told + flaggedSentences),
        (double) goodFlags / toldFlags,
        (double) goodFlags / flags,
        2.0 * goodFlags / (toldFlags + flags));
  }
}
