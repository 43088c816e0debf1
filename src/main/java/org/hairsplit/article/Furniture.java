package org.hairsplit.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * The cues, read from data files, by which the parts of a page that are not the article are known:
 * furniture, fillers, and the list of sources. Immutable.
 */
public final class Furniture {

  /** What a heading or a short line can open. */
  enum Section {
    /** Teasers for other pages. */
    RELATED,
    /** Comments and the form to write one. */
    COMMENTS,
    /** A box about the author. */
    AUTHOR,
    /** A list of the article's own headings. */
    CONTENTS,
    /** Furniture of its own line and at most one line after it. */
    PASSING,
    /** The list of sources. */
    SOURCES
  }

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern TOKEN_BREAK = Pattern.compile("[^a-z0-9]+");

  /** Longer ones are no cues, whatever they hold. */
  private static final int LONGEST_HEADING = 80;

  private static final int LONGEST_LINE = 400;

  private final Map<Section, List<Pattern>> sections = new EnumMap<>(Section.class);
  private final List<Pattern> lines;
  private final List<Pattern> sourceLines;
  private final List<String> hints = new ArrayList<>();
  private final Set<String> shareHosts;
  private final Set<String> latin;
  private final List<String> translations;
  private final List<Pattern> blanksToFill;

  private Furniture(YamlValue furniture, YamlValue placeholder) {
    furniture.allowOnly(Set.of("sections", "lines", "source-lines", "html-hints", "share-hosts"));
    placeholder.allowOnly(Set.of("latin", "translations", "blanks-to-fill"));
    YamlValue opened = furniture.require("sections");
    for (String name : opened.fields().keySet()) {
      YamlValue phrases = opened.require(name);
      sections.put(sectionOf(opened, name), patterns(phrases));
    }
    lines = patterns(furniture.require("lines"));
    sourceLines = patterns(furniture.require("source-lines"));
    for (String hint : furniture.require("html-hints").texts()) {
      hints.add(" " + hint + " ");
    }
    shareHosts = new TreeSet<>(furniture.require("share-hosts").texts());
    latin = new TreeSet<>(placeholder.require("latin").texts());
    translations = placeholder.require("translations").texts();
    blanksToFill = patterns(placeholder.require("blanks-to-fill"));
  }

  /**
   * Reads the two files of cues, {@code furniture.yml} and {@code placeholder.yml}.
   *
   * @throws org.hairsplit.yaml.YamlException if one of them is not as it should be
   */
  public static Furniture of(YamlValue furniture, YamlValue placeholder) {
    return new Furniture(furniture, placeholder);
  }

  /** What the line opens, or null. */
  @Nullable Section opens(String line) {
    if (line.length() > LONGEST_HEADING) {
      return null;
    }
    String words = normalise(line);
    for (Map.Entry<Section, List<Pattern>> section : sections.entrySet()) {
      if (anyMatches(section.getValue(), words)) {
        return section.getKey();
      }
    }
    return null;
  }

  /** Whether the whole line is furniture. */
  boolean isFurniture(String line) {
    return line.length() <= LONGEST_LINE && anyMatches(lines, normalise(line));
  }

  /** Whether the line itself names a source: {@code Source: ...}. */
  boolean namesSource(String line) {
    return line.length() <= 2 * LONGEST_LINE && anyMatches(sourceLines, normalise(line));
  }

  /** Whether class, id and role of an element say that it is furniture. */
  boolean hintsAtFurniture(String names) {
    if (names.isBlank()) {
      return false;
    }
    String tokens = " " + TOKEN_BREAK.matcher(names.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    return hints.stream().anyMatch(tokens::contains);
  }

  /** Whether a link to {@code host} shares the page rather than citing another. */
  boolean isShareHost(String host) {
    return shareHosts.contains(host);
  }

  /** Whether the text is filler that was never replaced. */
  boolean isPlaceholder(String text, boolean repeated) {
    String words = normalise(text);
    String[] tokens = BLANKS.split(words);
    if (tokens.length <= 12 && anyMatches(blanksToFill, words)) {
      return true;
    }
    if (tokens.length < 3) {
      return false;
    }
    long translated = translations.stream().filter(words::contains).count();
    return translated >= 2
        || (repeated && translated == 1 && tokens.length >= 8)
        || isLatin(tokens);
  }

  /** Lower case, plain apostrophes, single blanks, no marks at the ends. */
  static String normalise(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isEdge(line.charAt(start), "[<{")) {
      start++;
    }
    while (end > start && isEdge(line.charAt(end - 1), "]>}%)*")) {
      end--;
    }
    String lower = line.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return BLANKS.matcher(lower).replaceAll(" ");
  }

  private static boolean isEdge(char c, String kept) {
    return !Character.isLetterOrDigit(c) && kept.indexOf(c) < 0 && !Character.isSurrogate(c);
  }

  private boolean isLatin(String[] tokens) {
    Set<String> found = new TreeSet<>();
    int hits = 0;
    for (String token : tokens) {
      String word = TOKEN_BREAK.matcher(token).replaceAll("");
      if (latin.contains(word)) {
        found.add(word);
        hits++;
      }
    }
    return found.size() >= Math.min(4, tokens.length) && hits * 3 >= tokens.length;
  }

  private static Section sectionOf(YamlValue owner, String name) {
    return Words.constant(Section.class, name)
        .orElseThrow(() -> owner.mistake("unknown section '" + name + "'"));
  }

  private static List<Pattern> patterns(YamlValue phrases) {
    List<Pattern> patterns = new ArrayList<>();
    for (YamlValue phrase : phrases.items()) {
      try {
        patterns.add(Pattern.compile(phrase.text()));
      } catch (PatternSyntaxException e) {
        throw phrase.mistake("not a pattern: " + e.getDescription());
      }
    }
    return patterns;
  }

  private static boolean anyMatches(List<Pattern> patterns, String words) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(words).matches()) {
        return true;
      }
    }
    return false;
  }
}
