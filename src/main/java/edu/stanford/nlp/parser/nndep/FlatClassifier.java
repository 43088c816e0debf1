package edu.stanford.nlp.parser.nndep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hairsplit.language.flat.FlatFile;

/**
 * The parser's neural network over weights in a flat file. It gives the same scores as {@link
 * Classifier}, bit for bit, because every sum is taken in the same order with the same roundings;
 * it is faster because it takes many sums side by side, which the JIT compiler turns into vector
 * instructions. Stands in CoreNLP's package to replace a package-private method. Safe for any
 * number of threads.
 *
 * <p>An input is one of 48 slots (the word on top of the stack, the tag of the next word, …) filled
 * with one of the words, tags or labels. What an input adds to the hidden layer depends on nothing
 * else, and few inputs make up most of a text, so those contributions are kept.
 */
final class FlatClassifier extends Classifier {

  private static final int MOST_KEPT = 20_000;

  private final FloatBuffer embeddings;
  private final int embeddingSize;

  /** Weights to the hidden layer: for each slot and place in the embedding, a row of all units. */
  private final float[][] hiddenWeights;

  private final float[] bias;

  /** Weights to the scores: for each hidden unit, a row of all transitions. */
  private final double[][] outputWeights;

  /** Inputs whose contribution CoreNLP keeps unrounded, sorted. */
  private final int[] precomputed;

  private final Map<Integer, double[]> contributions = new ConcurrentHashMap<>();
  private final int mostKept;

  FlatClassifier(Config config, FlatFile file, int transitions) throws IOException {
    // The parent's arrays serve training and its own scoring; the smallest it accepts will do.
    super(config, new float[1][1], new float[1][1], new float[1], new float[1][1], List.of());
    int units = config.hiddenSize;
    embeddingSize = config.embeddingSize;
    embeddings = file.section("embeddings").asFloatBuffer();
    hiddenWeights = rows(file.section("hidden"), Config.numTokens * embeddingSize, units);
    bias = rows(file.section("bias"), 1, units)[0];
    outputWeights = new double[units][transitions];
    ByteBuffer output = file.section("output");
    for (int unit = 0; unit < units; unit++) {
      output.asDoubleBuffer().get(unit * transitions, outputWeights[unit]);
    }
    precomputed = new int[file.section("precomputed").remaining() / Integer.BYTES];
    file.section("precomputed").asIntBuffer().get(precomputed);
    // A contribution takes 8 KB: 160 MB at most, and never more than an eighth of a small heap.
    long affordable = Runtime.getRuntime().maxMemory() / 8 / (units * (long) Double.BYTES);
    mostKept = (int) Math.min(MOST_KEPT, affordable);
  }

  @Override
  double[] computeScores(int[] feature) {
    double[] hidden = new double[bias.length];
    for (int slot = 0; slot < feature.length; slot++) {
      add(hidden, contribution(feature[slot], slot));
    }
    cube(hidden, bias);
    return scores(hidden);
  }

  private double[] contribution(int embedding, int slot) {
    Integer input = embedding * Config.numTokens + slot;
    double[] known = contributions.get(input);
    if (known != null) {
      return known;
    }
    double[] contribution = compute(embedding, slot);
    if (Arrays.binarySearch(precomputed, input) < 0) {
      roundToFloat(contribution);
    }
    if (contributions.size() < mostKept) {
      contributions.put(input, contribution);
    }
    return contribution;
  }

  private double[] compute(int embedding, int slot) {
    float[] values = new float[embeddingSize];
    embeddings.get(embedding * embeddingSize, values);
    double[] sums = new double[bias.length];
    for (int i = 0; i < embeddingSize; i++) {
      addProducts(sums, hiddenWeights[slot * embeddingSize + i], values[i]);
    }
    return sums;
  }

  /** The product is a float before it is added, as in CoreNLP. */
  private static void addProducts(double[] sums, float[] weights, float value) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[i] * value;
    }
  }

  private static void roundToFloat(double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) sums[i];
    }
  }

  private static void add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static void cube(double[] hidden, float[] bias) {
    for (int i = 0; i < hidden.length; i++) {
      double sum = hidden[i] + bias[i];
      hidden[i] = sum * sum * sum;
    }
  }

  /** Four units at a time, so that a score stays in its register for four additions. */
  private double[] scores(double[] hidden) {
    double[] scores = new double[outputWeights[0].length];
    int unit = 0;
    for (; unit + 4 <= hidden.length; unit += 4) {
      addFour(scores, hidden, unit);
    }
    for (; unit < hidden.length; unit++) {
      addOne(scores, hidden[unit], outputWeights[unit]);
    }
    return scores;
  }

  private void addFour(double[] scores, double[] hidden, int unit) {
    double a = hidden[unit];
    double b = hidden[unit + 1];
    double c = hidden[unit + 2];
    double d = hidden[unit + 3];
    double[] forA = outputWeights[unit];
    double[] forB = outputWeights[unit + 1];
    double[] forC = outputWeights[unit + 2];
    double[] forD = outputWeights[unit + 3];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores[i] + a * forA[i] + b * forB[i] + c * forC[i] + d * forD[i];
    }
  }

  private static void addOne(double[] scores, double value, double[] weights) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += value * weights[i];
    }
  }

  private static float[][] rows(ByteBuffer section, int count, int length) {
    FloatBuffer floats = section.asFloatBuffer();
    float[][] rows = new float[count][length];
    for (float[] row : rows) {
      floats.get(row);
    }
    return rows;
  }
}
