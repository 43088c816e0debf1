package org.hairsplit.language.linear;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns the weights of a {@link LinearModel}: multinomial logistic regression with a Gaussian
 * prior on the weights (Chen and Rosenfeld 1999), by CoreNLP's quasi-Newton minimiser (L-BFGS). The
 * same examples in the same order give the same bytes. For one thread.
 */
public final class LinearModelTrainer {

  /** Always on; carries the intercept. No other feature has the empty name. */
  private static final String INTERCEPT = "";

  private static final double TOLERANCE = 1e-5;
  private static final int MEMORY = 15;

  private final List<String> labels;
  private final Settings settings;
  private final List<LabelledExample> examples = new ArrayList<>();

  /**
   * How to learn.
   *
   * @param sigma standard deviation of the prior: the smaller, the nearer all weights stay to 0;
   *     its square is the cost C of a support vector machine
   * @param leastGroups a feature seen in fewer groups of examples is not learned
   * @param loss what is made small
   * @param emphasis from 0 to 1: how much more freely a machine may weigh a feature that is much
   *     more or less frequent under its label than elsewhere, see {@link Emphasis}; 0 for a
   *     regression
   */
  public record Settings(double sigma, int leastGroups, Loss loss, double emphasis) {

    public Settings {
      if (!(sigma > 0) || leastGroups < 1) {
        throw new IllegalArgumentException("sigma is above 0 and leastGroups at least 1");
      }
      if (!(emphasis >= 0 && emphasis <= 1) || emphasis > 0 && loss != Loss.SQUARED_HINGE) {
        throw new IllegalArgumentException("emphasis is from 0 to 1, and for machines only");
      }
    }

    /** Settings without emphasis. */
    public Settings(double sigma, int leastGroups, Loss loss) {
      this(sigma, leastGroups, loss, 0);
    }

    /** Settings for a logistic regression. */
    public Settings(double sigma, int leastGroups) {
      this(sigma, leastGroups, Loss.LOGISTIC);
    }
  }

  /**
   * A trainer without examples.
   *
   * @param labels in the order of the model's scores; at least two
   */
  public LinearModelTrainer(List<String> labels, Settings settings) {
    this.labels = List.copyOf(labels);
    this.settings = settings;
    if (new HashSet<>(labels).size() != labels.size() || labels.size() < 2) {
      throw new IllegalArgumentException("at least two labels, each once");
    }
  }

  /** Adds what is to be learned from. */
  public void add(LabelledExample example) {
    if (!labels.contains(example.label())) {
      throw new IllegalArgumentException("unknown label " + example.label());
    }
    examples.add(example);
  }

  /**
   * The model of all examples so far.
   *
   * @throws IllegalStateException if there are none
   */
  public LinearModel train() {
    try {
      return LinearModel.read("trained model", new ByteArrayInputStream(trainFile("")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file of the model of all examples so far, which {@link LinearModel#read} reads.
   *
   * @param notes told in the file's head: from what and by which command it was made
   * @throws IllegalStateException if there are no examples
   */
  public byte[] trainFile(String notes) {
    return weights().file(notes);
  }

  /**
   * What is learned of all examples so far.
   *
   * @throws IllegalStateException if there are no examples
   */
  public LinearWeights weights() {
    if (examples.isEmpty()) {
      throw new IllegalStateException("there is nothing to learn from");
    }
    Map<String, double[]> weights =
        switch (settings.loss()) {
          case LOGISTIC -> regression();
          case SQUARED_HINGE -> machines();
        };
    weights.values().forEach(LinearModelTrainer::centre);
    double[] intercept = weights.remove(INTERCEPT);
    return new LinearWeights(
        labels, intercept == null ? new double[labels.size()] : intercept, weights);
  }

  private Map<String, double[]> regression() {
    LinearClassifier<String, String> learned = learn();
    Map<String, double[]> weights = new TreeMap<>();
    for (String feature : learned.features()) {
      double[] row = new double[labels.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = learned.weight(feature, labels.get(i));
      }
      weights.put(feature, row);
    }
    return weights;
  }

  private Map<String, double[]> machines() {
    Map<String, Integer> index = new LinkedHashMap<>();
    index.put(INTERCEPT, 0);
    known().forEach(name -> index.put(name, index.size()));
    int[][] places = new int[examples.size()][];
    double[][] values = new double[examples.size()][];
    double[] costs = new double[examples.size()];
    for (int i = 0; i < places.length; i++) {
      LabelledExample example = examples.get(i);
      Map<Integer, Double> row = row(example, index);
      places[i] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
      values[i] = row.values().stream().mapToDouble(Double::doubleValue).toArray();
      costs[i] = example.weight() * settings.sigma() * settings.sigma();
    }
    double[][] learned = new double[labels.size()][];
    for (int label = 0; label < learned.length; label++) {
      learned[label] = machine(labels.get(label), places, values, index.size(), costs);
    }
    return byName(index, learned);
  }

  private static Map<Integer, Double> row(LabelledExample example, Map<String, Integer> index) {
    Map<Integer, Double> row = new TreeMap<>();
    row.put(0, 1.0); // the intercept
    example
        .features()
        .forEach(
            (name, value) -> {
              Integer place = index.get(name);
              if (place != null) {
                row.put(place, value);
              }
            });
    return row;
  }

  private double[] machine(
      String label, int[][] places, double[][] values, int size, double[] costs) {
    boolean[] positive = new boolean[places.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = examples.get(i).label().equals(label);
    }
    if (settings.emphasis() == 0) {
      return new DualCoordinateDescent(places, values, size).train(positive, costs);
    }
    Emphasis emphasis = Emphasis.of(places, positive, costs, size, settings.emphasis());
    return emphasis.apply(
        new DualCoordinateDescent(places, emphasis.apply(places, values), size)
            .train(positive, costs));
  }

  private static Map<String, double[]> byName(Map<String, Integer> index, double[][] learned) {
    Map<String, double[]> weights = new TreeMap<>();
    index.forEach(
        (name, place) -> {
          double[] row = new double[learned.length];
          for (int label = 0; label < row.length; label++) {
            row[label] = learned[label][place];
          }
          weights.put(name, row);
        });
    return weights;
  }

  private LinearClassifier<String, String> learn() {
    Set<String> known = known();
    RVFDataset<String, String> data = new RVFDataset<>();
    // The order of the labels and features decides in which order sums are formed.
    data.labelIndex().addAll(labels);
    data.featureIndex().add(INTERCEPT);
    data.featureIndex().addAll(known);
    float[] weights = new float[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      LabelledExample example = examples.get(i);
      weights[i] = (float) example.weight();
      data.add(new RVFDatum<>(values(example, known), example.label()));
    }
    LinearClassifierFactory<String, String> factory =
        new LinearClassifierFactory<>(LinearModelTrainer::minimizer, TOLERANCE, false);
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, settings.sigma(), 0);
    return (LinearClassifier<String, String>) factory.trainClassifier(data, weights, prior);
  }

  private static QNMinimizer minimizer() {
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    return minimizer;
  }

  private Set<String> known() {
    Map<String, Set<String>> groups = new HashMap<>();
    for (LabelledExample example : examples) {
      for (String feature : example.features().keySet()) {
        groups.computeIfAbsent(feature, none -> new HashSet<>()).add(example.group());
      }
    }
    Set<String> known = new TreeSet<>();
    groups.forEach(
        (feature, seen) -> {
          if (seen.size() >= settings.leastGroups()) {
            known.add(feature);
          }
        });
    return known;
  }

  private static Counter<String> values(LabelledExample example, Set<String> known) {
    Counter<String> values = new ClassicCounter<>();
    values.setCount(INTERCEPT, 1);
    example
        .features()
        .forEach(
            (name, value) -> {
              if (known.contains(name)) {
                values.setCount(name, value);
              }
            });
    return values;
  }

  /** A shift common to all labels changes no decision, so it is taken away. */
  private static void centre(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= sum / weights.length;
    }
  }
}
