package org.hairsplit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.yaml.YamlValue;

/** The scale of {@code strength.yml}: a level for every kind of source. Immutable. */
public final class StrengthScale {

  private final List<Level> levels;
  private final Strength unrated;
  private final Map<String, String> checked;

  private StrengthScale(List<Level> levels, Strength unrated, Map<String, String> checked) {
    this.levels = List.copyOf(levels);
    this.unrated = unrated;
    this.checked = Map.copyOf(checked);
  }

  /** A level, for records of these kinds and, unless there are none, these stages. */
  private record Level(Strength strength, Set<String> kinds, Set<EvidenceStage> stages) {

    boolean holds(Source source) {
      EvidenceStage stage = source.stage();
      return kinds.contains(source.kind())
          && (stages.isEmpty() || (stage != null && stages.contains(stage)));
    }
  }

  /** The scale that comes with hairsplit. */
  public static StrengthScale builtIn() {
    try (InputStream in = StrengthScale.class.getResourceAsStream("strength.yml")) {
      if (in == null) {
        throw new IllegalStateException("strength.yml is missing");
      }
      return parse("strength.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a scale.
   *
   * @throws org.hairsplit.yaml.YamlException if it is none
   */
  static StrengthScale parse(String path, String text) {
    YamlValue file = YamlValue.parse(path, text);
    file.allowOnly(Set.of("levels", "unrated", "checked"));
    List<Level> levels = new ArrayList<>();
    for (YamlValue level : file.require("levels").items()) {
      level.allowOnly(Set.of("id", "rank", "name", "means", "kinds", "stages"));
      Set<EvidenceStage> stages =
          level.get("stages").isPresent()
              ? level.constants("stages", EvidenceStage.class)
              : Set.of();
      levels.add(new Level(strength(level), new HashSet<>(level.require("kinds").texts()), stages));
    }
    Map<String, String> checked = new TreeMap<>();
    file.require("checked").fields().forEach((word, means) -> checked.put(word, means.text()));
    return new StrengthScale(levels, strength(file.require("unrated")), checked);
  }

  private static Strength strength(YamlValue level) {
    YamlValue rank = level.require("rank");
    if (rank.integer() < 0 || rank.integer() > Strength.MOST) {
      throw rank.mistake("a rank is from 0 to " + Strength.MOST);
    }
    return new Strength(
        level.require("id").text(),
        rank.integer(),
        level.require("name").text(),
        level.require("means").text());
  }

  /** The level of a record. */
  public Strength of(Source source) {
    return levels.stream()
        .filter(level -> level.holds(source))
        .map(Level::strength)
        .findFirst()
        .orElse(unrated);
  }

  /** What a record's {@link Source#checked} means; the word itself if it is not explained. */
  public String sureness(Source source) {
    return checked.getOrDefault(source.checked(), source.checked());
  }
}
