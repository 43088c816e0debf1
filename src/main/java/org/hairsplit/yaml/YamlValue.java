package org.hairsplit.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.text.Location;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * One value of a YAML file: a mapping, a sequence, a scalar or null. Every reading method checks
 * the shape it is asked for and throws a {@link YamlException} that names the file and the line.
 * Immutable; aliases and anchors are bounded by the YAML library's own limits, and a value that
 * contains itself is refused.
 */
public final class YamlValue {

  private final String path;
  private final YamlNode node;

  /** The fields once they were asked for: a rule asks for one after the other. */
  private @Nullable Map<String, YamlValue> fields;

  YamlValue(String path, YamlNode node) {
    this.path = path;
    this.node = node;
  }

  /**
   * Reads the one document of {@code text}.
   *
   * @param path the file's name for messages
   * @throws YamlException if the text is not YAML or holds no document
   */
  public static YamlValue parse(String path, String text) {
    return new YamlValue(path, YamlComposer.compose(path, text));
  }

  /** Where the value begins, or null if the library did not say. */
  public @Nullable Location location() {
    return node.line() == 0 ? null : new Location(node.line(), node.column());
  }

  /** The file this value came from, as named to {@link #parse}. */
  public String path() {
    return path;
  }

  /** An exception that blames this value. */
  public YamlException mistake(String message) {
    return mistake(message, null);
  }

  /**
   * An exception that blames this value.
   *
   * @param advice what to do about it, or null
   */
  public YamlException mistake(String message, @Nullable String advice) {
    return new YamlException(new Problem(path, location(), message, advice));
  }

  /**
   * An exception that blames this value for naming what there is not; it advises the nearest word
   * there is, or tells them all.
   *
   * @param typed the name
   * @param known the names there are
   */
  public YamlException unknown(String message, String typed, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    return mistake(
        message,
        NearestWord.of(typed, sorted)
            .map(meant -> "did you mean '" + meant + "'?")
            .orElseGet(() -> "known are " + String.join(", ", sorted)));
  }

  /** The scalar, which must be one of {@code known}. */
  public String oneOf(Set<String> known) {
    if (!known.contains(text())) {
      throw unknown("there is no '" + text() + "' to name here", text(), known);
    }
    return text();
  }

  /** The items as texts, each of which must be one of {@code known}. */
  public List<String> eachOf(Set<String> known) {
    return items().stream().map(item -> item.oneOf(known)).toList();
  }

  public boolean isMapping() {
    return node instanceof YamlNode.Mapping;
  }

  public boolean isSequence() {
    return node instanceof YamlNode.Sequence;
  }

  /** Whether the value is absent in YAML's sense: {@code null}, {@code ~} or nothing. */
  public boolean isNull() {
    return node instanceof YamlNode.Scalar scalar && scalar.isNull();
  }

  /** The value under {@code key}; empty if the key is missing or its value is null. */
  public Optional<YamlValue> get(String key) {
    YamlValue value = fields().get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** The value under {@code key}, which must be there. */
  public YamlValue require(String key) {
    return get(key).orElseThrow(() -> mistake("'" + key + "' is missing"));
  }

  /** Fails on the first key that is not in {@code known}, naming the key's own line. */
  public void allowOnly(Set<String> known) {
    for (YamlNode.Field field : mapping().fields()) {
      YamlValue key = new YamlValue(path, field.key());
      if (!known.contains(key.text())) {
        throw key.unknown("unknown key '" + key.text() + "'", key.text(), known);
      }
    }
  }

  /**
   * The mapping's fields in the order of the file, not to be changed; fails on a key that stands
   * there twice.
   */
  public Map<String, YamlValue> fields() {
    Map<String, YamlValue> known = fields;
    if (known == null) {
      known = Collections.unmodifiableMap(readFields());
      fields = known;
    }
    return known;
  }

  /** The mapping's keys in the order of the file, each with its own place. */
  public List<YamlValue> keys() {
    return mapping().fields().stream().map(field -> new YamlValue(path, field.key())).toList();
  }

  private Map<String, YamlValue> readFields() {
    Map<String, YamlValue> read = new LinkedHashMap<>();
    for (YamlNode.Field field : mapping().fields()) {
      YamlValue key = new YamlValue(path, field.key());
      // The library looks for duplicates only when it builds objects, which we do not ask of it.
      if (read.put(key.text(), new YamlValue(path, field.value())) != null) {
        throw key.mistake("duplicate key '" + key.text() + "'");
      }
    }
    return read;
  }

  private YamlNode.Mapping mapping() {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw mistake("a mapping (key: value) is needed here");
    }
    return mapping;
  }

  /** The sequence's items; a single value stands for a sequence of one, null for none. */
  public List<YamlValue> items() {
    if (isNull()) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      return List.of(this);
    }
    List<YamlValue> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      items.add(new YamlValue(path, item));
    }
    return items;
  }

  /** The items as texts. */
  public List<String> texts() {
    return items().stream().map(YamlValue::text).toList();
  }

  /** The scalar as written, without quotes. */
  public String text() {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      throw mistake("one value is needed here, not a list or mapping");
    }
    return scalar.text();
  }

  /** The scalar as a whole number. */
  public int integer() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw mistake("'" + text() + "' is not a whole number");
    }
  }

  /** The scalar as a number. */
  public double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      throw mistake("'" + text() + "' is not a number");
    }
  }

  /** The scalar as {@code true} or {@code false}. */
  public boolean truth() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw mistake("'" + text() + "' is neither true nor false");
    };
  }

  /** What the value says and nothing of where: equal texts, equal content. */
  @Override
  public String toString() {
    if (isMapping()) {
      return keys().stream()
          .map(key -> key + ": " + fields().get(key.text()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (isSequence()) {
      return items().toString();
    }
    return isNull() ? "null" : '"' + text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The constant of {@code type} whose name this scalar spells, with {@code -} for {@code _}. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return Words.constant(type, text()).orElseThrow(() -> noConstant(type));
  }

  private <E extends Enum<E>> YamlException noConstant(Class<E> type) {
    List<String> known = Stream.of(type.getEnumConstants()).map(Words::of).toList();
    return mistake(
        "'" + text() + "' is not one of " + String.join(", ", known),
        NearestWord.of(text(), known).map(meant -> "did you mean '" + meant + "'?").orElse(null));
  }

  /** The items under {@code key} as constants of {@code type}; empty if the key is missing. */
  public <E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    get(key).ifPresent(list -> list.items().forEach(item -> constants.add(item.constant(type))));
    return constants;
  }
}
