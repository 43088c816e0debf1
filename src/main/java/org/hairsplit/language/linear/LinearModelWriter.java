package org.hairsplit.language.linear;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Writes the file of a model, in UTF-8 with line feeds, the same bytes for the same weights:
 *
 * <pre>
 * hairsplit-linear 1
 * # any number of lines on how it was made
 * labels TAB label TAB label …
 * intercept TAB whole number for each label …
 * features TAB how many follow
 * name TAB whole number for each label …          sorted by name, in thousandths
 * </pre>
 *
 * A feature whose weights all come to less than half a thousandth is left out.
 */
final class LinearModelWriter {

  private LinearModelWriter() {}

  /**
   * The bytes of a model.
   *
   * @param notes told in the file's head, one line or more
   * @param weights by feature, in the order of the labels
   */
  static byte[] write(
      String notes, List<String> labels, double[] intercept, Map<String, double[]> weights) {
    Map<String, String> lines = new TreeMap<>();
    weights.forEach(
        (feature, values) -> {
          if (DoubleStream.of(values).anyMatch(value -> thousandths(value) != 0)) {
            lines.put(checked(feature), numbers(values));
          }
        });
    StringBuilder head = new StringBuilder();
    head.append(LinearModel.MAGIC).append(' ').append(LinearModel.FORMAT_VERSION).append('\n');
    notes.lines().forEach(note -> head.append("# ").append(note).append('\n'));
    head.append("labels");
    labels.forEach(label -> head.append('\t').append(checked(label)));
    head.append("\nintercept").append(numbers(intercept));
    head.append("\nfeatures\t").append(lines.size()).append('\n');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    lines.forEach(
        (name, values) -> out.writeBytes((name + values + "\n").getBytes(StandardCharsets.UTF_8)));
    return out.toByteArray();
  }

  private static String numbers(double[] values) {
    return DoubleStream.of(values)
        .mapToObj(value -> "\t" + thousandths(value))
        .collect(Collectors.joining());
  }

  private static long thousandths(double value) {
    return Math.round(value * LinearModel.SCALE);
  }

  private static String checked(String name) {
    if (name.isEmpty() || name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a name is not empty and has no tab or line feed");
    }
    return name;
  }
}
