package org.hairsplit.claim.strength;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classes of words: those of {@code cues.txt}, chosen by hand, and those of {@code
 * word-classes.txt}, in which words stand together that are used alike ({@code
 * src/train/WordClasses.java} makes them). Immutable.
 */
public final class WordClasses {

  private final Map<String, String> cues = new HashMap<>();
  private final Map<String, List<String>> alike = new HashMap<>(1 << 15);

  private WordClasses() {}

  /** Reads both files from the class path. */
  public static WordClasses read() {
    WordClasses classes = new WordClasses();
    for (String line : lines("cues.txt")) {
      int colon = line.indexOf(": ");
      for (String lemma : line.substring(colon + 2).split(" ")) {
        classes.cues.put(lemma, line.substring(0, colon));
      }
    }
    for (String line : lines("word-classes.txt")) {
      int tab = line.indexOf('\t');
      classes.alike.put(line.substring(0, tab), List.of(line.substring(tab + 1).split("\t")));
    }
    return classes;
  }

  /** The class a lemma was put into by hand, or null. */
  @Nullable String cue(String lemma) {
    return cues.get(lemma);
  }

  /** The learned classes of a word in lower case, from coarse to fine; empty if it is not known. */
  List<String> alike(String word) {
    return alike.getOrDefault(word, List.of());
  }

  /**
   * The learned class of every known word.
   *
   * @param level from coarse to fine, from 0
   */
  public Map<String, Integer> level(int level) {
    Map<String, Integer> classes = new HashMap<>(1 << 15);
    alike.forEach((word, levels) -> classes.put(word, Integer.valueOf(levels.get(level))));
    return classes;
  }

  /** The lines of a file beside this class, without those that start with #. */
  static List<String> lines(String name) {
    try (InputStream in = WordClasses.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
