package org.hairsplit.language.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A multinomial logistic regression: a weight for every feature and label, whole numbers in
 * thousandths. Immutable, for any number of threads.
 *
 * <p>The file is text, a line a feature, sorted by name; {@link LinearModelWriter} tells its
 * layout. Reading only finds where the lines begin and hashes the names; the numbers of a line are
 * parsed when a feature is looked up. So a model of 20,000 features opens in a few milliseconds.
 */
public final class LinearModel {

  /** Raised whenever the layout changes. */
  static final int FORMAT_VERSION = 1;

  static final String MAGIC = "hairsplit-linear";

  /** What the file's whole numbers are divided by. */
  static final double SCALE = 1000;

  private final byte[] file;
  private final List<String> labels;
  private final double[] intercept;

  /** Where the lines of the features begin, plus one, in an open hash table; 0 where it is free. */
  private final int[] table;

  LinearModel(byte[] file, List<String> labels, double[] intercept, int[] table) {
    this.file = file;
    this.labels = List.copyOf(labels);
    this.intercept = intercept;
    this.table = table;
  }

  /**
   * Reads a model.
   *
   * @param name of the file, for messages
   * @param in is read to its end, not closed
   * @throws LinearModelException if it is no model, of another version, or damaged
   */
  public static LinearModel read(String name, InputStream in) throws IOException {
    return new LinearModelReader(name, in.readAllBytes()).read();
  }

  /**
   * The model in a resource beside {@code neighbour}. A model that comes with hairsplit is there
   * and sound.
   *
   * @throws IllegalStateException if there is no such resource
   * @throws UncheckedIOException if it cannot be used
   */
  public static LinearModel resource(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labels, in the order of the scores. */
  public List<String> labels() {
    return labels;
  }

  /** The names of all features, sorted. */
  public List<String> features() {
    return IntStream.of(table).filter(line -> line > 0).sorted().mapToObj(this::name).toList();
  }

  private String name(int line) {
    int end = line - 1;
    while (file[end] != '\t') {
      end++;
    }
    return new String(file, line - 1, end - line + 1, StandardCharsets.UTF_8);
  }

  /**
   * The score of every label, in the order of {@link #labels}: intercept and the weights of the
   * features, times their values. Only differences between scores mean something; {@link
   * #probabilities} makes them comparable across calls. A feature that the model does not know
   * counts nothing.
   */
  public double[] scores(Map<String, Double> features) {
    double[] scores = intercept.clone();
    // Addition of doubles depends on the order, and a map's order may be anything.
    String[] names = features.keySet().toArray(new String[0]);
    Arrays.sort(names);
    for (String name : names) {
      add(name, features.getOrDefault(name, 0.0), scores);
    }
    return scores;
  }

  /** The scores where each named feature has the value 1; a name given twice counts twice. */
  public double[] scores(Collection<String> features) {
    double[] scores = intercept.clone();
    String[] names = features.toArray(new String[0]);
    Arrays.sort(names);
    for (String name : names) {
      add(name, 1, scores);
    }
    return scores;
  }

  /** The probability of every label, in the order of {@link #labels}; they sum up to 1. */
  public double[] probabilities(Map<String, Double> features) {
    return softmax(scores(features));
  }

  /** The most probable label; of equal ones the first. */
  public String label(Map<String, Double> features) {
    return labels.get(largest(scores(features)));
  }

  /** The weights of a feature, in the order of {@link #labels}; zeros if it is not known. */
  public double[] weights(String feature) {
    double[] weights = new double[labels.size()];
    add(feature, 1, weights);
    return weights;
  }

  /** What remains where no feature is known, in the order of {@link #labels}. */
  public double[] intercept() {
    return intercept.clone();
  }

  /** Where the largest value stands; the first of equal ones. */
  public static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Scores as probabilities: exp(score) over the sum of all. */
  public static double[] softmax(double[] scores) {
    double most = scores[largest(scores)];
    double[] made = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      made[i] = Math.exp(scores[i] - most);
      sum += made[i];
    }
    for (int i = 0; i < made.length; i++) {
      made[i] /= sum;
    }
    return made;
  }

  private void add(String feature, double value, double[] scores) {
    byte[] name = feature.getBytes(StandardCharsets.UTF_8);
    int mask = table.length - 1;
    for (int slot = hash(name, 0, name.length) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      int line = table[slot] - 1;
      if (isAt(line, name)) {
        addWeights(line + name.length, value, scores);
        return;
      }
    }
  }

  private boolean isAt(int line, byte[] name) {
    int end = line + name.length;
    return end < file.length
        && file[end] == '\t'
        && Arrays.equals(file, line, end, name, 0, name.length);
  }

  private void addWeights(int at, double value, double[] scores) {
    Numbers numbers = new Numbers(file, at);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += value * (numbers.next() / SCALE);
    }
  }

  /** FNV-1a, spread once more, since a table takes the low bits. */
  static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }
}
