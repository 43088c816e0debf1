package org.hairsplit.yaml;

import java.util.List;

/**
 * A value of a YAML file as it stands there, with its place: lines and columns count from 1, and a
 * line of 0 means that the place is not known.
 */
sealed interface YamlNode {

  int line();

  int column();

  /** One value, {@code text} as written but without quotes. */
  record Scalar(int line, int column, String text, boolean isNull) implements YamlNode {}

  /** A list. */
  record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {}

  /** Keys and values, in the order of the file. */
  record Mapping(int line, int column, List<Field> fields) implements YamlNode {}

  /** A key, which may turn out not to be a text, and its value. */
  record Field(YamlNode key, YamlNode value) {}
}
