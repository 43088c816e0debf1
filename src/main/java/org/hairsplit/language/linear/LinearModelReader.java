package org.hairsplit.language.linear;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the file of a model; see {@link LinearModelWriter} for its layout. */
final class LinearModelReader {

  private final String name;
  private final byte[] file;
  private int at;
  private int number;

  LinearModelReader(String name, byte[] file) {
    this.name = name;
    this.file = file;
  }

  LinearModel read() throws LinearModelException {
    readVersion();
    String line = line();
    while (line.startsWith("#")) {
      line = line();
    }
    List<String> labels = List.of(after("labels", line).split("\t", -1));
    if (labels.size() < 2) {
      throw mistake("a model has at least two labels");
    }
    double[] intercept = intercept(labels.size());
    return new LinearModel(file, labels, intercept, features(labels.size()));
  }

  private void readVersion() throws LinearModelException {
    String first = line();
    if (!first.startsWith(LinearModel.MAGIC + " ")) {
      throw mistake("this is no linear model of hairsplit");
    }
    if (!first.equals(LinearModel.MAGIC + " " + LinearModel.FORMAT_VERSION)) {
      throw mistake("this version reads format " + LinearModel.FORMAT_VERSION + ": train it again");
    }
  }

  private double[] intercept(int labels) throws LinearModelException {
    int from = at;
    after("intercept", line());
    double[] intercept = new double[labels];
    try {
      Numbers numbers = new Numbers(file, from + "intercept".length());
      for (int i = 0; i < labels; i++) {
        intercept[i] = numbers.next() / LinearModel.SCALE;
      }
    } catch (NumberFormatException e) {
      throw mistake("a label has no intercept", e);
    }
    return intercept;
  }

  private int[] features(int labels) throws LinearModelException {
    int count = count();
    int[] table = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
    for (int i = 0; i < count; i++) {
      number++;
      int line = at;
      int end = tab();
      put(table, line, end);
      check(end, labels);
    }
    if (at < file.length) {
      number++;
      throw mistake("there are more features than the file says");
    }
    return table;
  }

  private int count() throws LinearModelException {
    String count = after("features", line());
    try {
      int features = Integer.parseInt(count);
      // A line takes more bytes than one: a wrong count must not ask for more memory than there is.
      if (features >= 0 && features <= file.length) {
        return features;
      }
    } catch (NumberFormatException e) {
      throw mistake("'" + count + "' is no number of features", e);
    }
    throw mistake("'" + count + "' is no number of features");
  }

  private int tab() throws LinearModelException {
    int end = at;
    while (end < file.length && file[end] != '\t' && file[end] != '\n') {
      end++;
    }
    if (end >= file.length || file[end] == '\n') {
      throw mistake("a feature is missing or has no weights: the file may be cut short");
    }
    return end;
  }

  private void put(int[] table, int line, int end) {
    int mask = table.length - 1;
    int slot = LinearModel.hash(file, line, end) & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = line + 1;
  }

  /** Looks at the shape of the numbers once, so that no look-up has to doubt them. */
  private void check(int end, int labels) throws LinearModelException {
    Numbers numbers = new Numbers(file, end);
    try {
      for (int i = 0; i < labels; i++) {
        numbers.next();
      }
    } catch (NumberFormatException e) {
      throw mistake("a feature needs " + labels + " whole numbers", e);
    }
    if (!numbers.atEnd()) {
      throw mistake("a feature needs " + labels + " whole numbers");
    }
    at = numbers.end() + 1;
  }

  private String line() throws LinearModelException {
    number++;
    if (at >= file.length) {
      throw mistake("the file is cut short");
    }
    int end = at;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    String line = new String(Arrays.copyOfRange(file, at, end), StandardCharsets.UTF_8);
    at = end + 1;
    return line;
  }

  private String after(String word, String line) throws LinearModelException {
    if (!line.startsWith(word + "\t")) {
      throw mistake("'" + word + "' is missing");
    }
    return line.substring(word.length() + 1);
  }

  private LinearModelException mistake(String message) {
    return new LinearModelException(name + ":" + number + ": " + message);
  }

  private LinearModelException mistake(String message, Throwable cause) {
    return new LinearModelException(name + ":" + number + ": " + message, cause);
  }
}
