package org.hairsplit.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.hairsplit.yaml.YamlValue;

/**
 * The words by which kind, species, age and sex of a study are known, from {@code study-words.yml}.
 * Immutable.
 */
final class StudyWords {

  private static final String FILE = "study-words.yml";

  private static final BitSet ENDS = new BitSet(128);

  static {
    ".,;:()[]{}'\"=?!-/".chars().forEach(ENDS::set);
  }

  /** Kinds that a publication type stands for, strongest first. */
  final Map<String, String> types;

  /** Headings that say whom or what was studied. */
  final Map<String, String> species;

  final Map<String, String> ages;
  final Map<String, String> sexes;

  /** Kinds told by words of a title, of a text; in the order of their strength. */
  final TermList titleKinds;

  final TermList textKinds;

  /** Species told by words. */
  final TermList beings;

  /** Nouns that participants are counted by, and words beside such a count. */
  final Set<String> counted;

  final Set<String> counting;
  final Set<String> leftOut;
  final Set<String> methods;
  final Set<String> findings;
  final Set<String> pressHosts;
  final List<String> pressPhrases;

  private StudyWords(YamlValue file) {
    types = map(file.require("publication-types"));
    species = map(file.require("species-headings"));
    ages = map(file.require("age-headings"));
    sexes = map(file.require("sex-headings"));
    titleKinds = TermList.of(file.require("title-words"), "kinds");
    textKinds = TermList.of(file.require("text-words"), "kinds");
    beings = TermList.of(file.require("species-words"), "species");
    counted = Set.copyOf(file.require("counted").texts());
    counting = Set.copyOf(file.require("counting").texts());
    leftOut = Set.copyOf(file.require("sections-left-out").texts());
    methods = Set.copyOf(file.require("sections-of-method").texts());
    findings = Set.copyOf(file.require("sections-of-findings").texts());
    pressHosts = Set.copyOf(file.require("press-hosts").texts());
    pressPhrases = List.copyOf(file.require("press-phrases").texts());
  }

  /** The lists that are part of the product. */
  static StudyWords builtIn() {
    try (InputStream in = StudyWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the product");
      }
      return new StudyWords(
          YamlValue.parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  /**
   * A text cut into words as {@link TermList#words} does it, without punctuation and without the
   * commas that group digits. By hand: patterns took most of the time of an import.
   */
  static List<String> cut(String text) {
    List<String> words = new ArrayList<>(text.length() / 6 + 1);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c) || (c == ',' && groupsDigits(text, i))) {
        continue;
      }
      if (endsWord(c) && !isDecimal(text, i)) {
        add(words, word);
      } else {
        word.append(Character.toLowerCase(c));
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean endsWord(char c) {
    if (c < 128) {
      return c <= ' ' || ENDS.get(c);
    }
    return Character.isWhitespace(c) || (c >= '\u2010' && c <= '\u2019') || c == '\u00a0';
  }

  private static boolean isMark(char c) {
    return c == '\u00ae' || c == '\u2122' || c == '\u2120';
  }

  private static boolean groupsDigits(String text, int i) {
    return isDigit(text, i - 1) && isDigit(text, i + 1) && isDigit(text, i + 3);
  }

  private static boolean isDecimal(String text, int i) {
    return text.charAt(i) == '.' && isDigit(text, i - 1) && isDigit(text, i + 1);
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  /** The terms of {@code list} in {@code words}, in the order of the text. */
  static List<Term> in(List<String> words, TermList list) {
    List<Term> found = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      var match = list.find(words, at);
      match.ifPresent(name -> found.add(name.term()));
      at += match.map(TermList.Match::words).orElse(1);
    }
    return found;
  }

  private static Map<String, String> map(YamlValue mapping) {
    Map<String, String> map = new LinkedHashMap<>();
    mapping.fields().forEach((key, values) -> values.texts().forEach(v -> map.put(lower(v), key)));
    return map;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
