package org.hairsplit.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * One list of the lexicon, and the names of its terms ready to be looked up in text. Immutable and
 * safe for many threads.
 */
public final class TermList {

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("id", "names", "type", "class", "broader"));
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** With the dashes of {@link #separates}. */
  private static final String BETWEEN_WORDS = " \t\n\u000b\f\r-/";

  private final Map<String, Term> byId = new LinkedHashMap<>();
  private final Node root = new Node();

  private TermList() {}

  /** A list without terms. */
  public static TermList empty() {
    return new TermList();
  }

  /**
   * A name found in a text.
   *
   * @param term whose name it is
   * @param words how many words the name covers, 1 or more
   */
  public record Match(Term term, int words) {}

  /**
   * Reads the list under {@code key} of a lexicon file.
   *
   * @throws YamlException if the file is not such a list; names the file and the line
   * @throws IOException if the file cannot be read
   */
  public static TermList read(Path file, String key) throws IOException {
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), key);
  }

  /**
   * Reads the list under {@code key} of a lexicon text.
   *
   * @param path the name of the text for messages
   * @throws YamlException as {@link #read}
   */
  public static TermList parse(String path, String text, String key) {
    return of(YamlValue.parse(path, text), key);
  }

  /**
   * The list under {@code key} of a lexicon file that is read already.
   *
   * @throws YamlException as {@link #read}
   */
  public static TermList of(YamlValue file, String key) {
    return of(file, key, List.of());
  }

  /**
   * The list under {@code key} of a lexicon file that is read already, with more entries. An entry
   * whose id is in the file adds names to it.
   *
   * @throws YamlException as {@link #read}
   */
  static TermList of(YamlValue file, String key, List<YamlValue> more) {
    file.allowOnly(Set.of(key));
    TermList list = new TermList();
    List<YamlValue> entries = new ArrayList<>(file.require(key).items());
    Set<String> ids = new LinkedHashSet<>();
    entries.forEach(entry -> ids.add(entry.require("id").text()));
    Map<String, List<YamlValue>> names = new HashMap<>();
    for (YamlValue entry : more) {
      String id = entry.require("id").text();
      if (ids.contains(id)) {
        names.computeIfAbsent(id, i -> new ArrayList<>()).addAll(addedNames(entry));
      } else {
        entries.add(entry);
      }
    }
    for (YamlValue entry : entries) {
      list.add(entry, names.getOrDefault(entry.require("id").text(), List.of()));
    }
    for (YamlValue entry : entries) {
      list.checkBroader(entry);
    }
    list.addPlurals();
    return list;
  }

  /**
   * How names and text are cut into words before they are compared: at white space, hyphens, dashes
   * and slashes, in lower case, without trade mark signs. Other punctuation stays where it is. An
   * empty list if nothing is left. Call it on every token of a text, since a tokenizer may keep
   * {@code ALY-101} in one piece.
   */
  public static List<String> words(String text) {
    if (plain(text)) {
      return List.of(text.toLowerCase(Locale.ROOT));
    }
    String lower = withoutMarks(text).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || separates(lower.charAt(i))) {
        if (i > from) {
          words.add(lower.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private static String withoutMarks(String text) {
    return text.replace("\u00ae", "")
        .replace("\u2122", "")
        .replace("\u2120", "")
        .replace('\u2019', '\'');
  }

  private static boolean separates(char c) {
    return BETWEEN_WORDS.indexOf(c) >= 0 || c >= '\u2010' && c <= '\u2015';
  }

  /** Whether a text is one word beyond doubt, as most tokens are: expressions cost more to ask. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '-' || c == '/') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The terms in the order of the file. */
  public List<Term> terms() {
    return List.copyOf(byId.values());
  }

  /** The term with this id. */
  public Optional<Term> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The longest name that begins at word {@code from}; a plural in {@code -s} of its last word
   * counts as the name.
   *
   * @param lowerCaseWords words as {@link #words} cuts them
   */
  public Optional<Match> find(List<String> lowerCaseWords, int from) {
    Match longest = null;
    Node node = root;
    for (int at = from; at < lowerCaseWords.size(); at++) {
      node = node.next.get(lowerCaseWords.get(at));
      if (node == null) {
        break;
      }
      if (node.term != null) {
        longest = new Match(node.term, at - from + 1);
      }
    }
    return Optional.ofNullable(longest);
  }

  /** The id itself and the ids of everything it is a kind of, nearest first. */
  public List<String> lineage(String id) {
    List<String> lineage = new ArrayList<>();
    for (Term term = byId.get(id); term != null; ) {
      lineage.add(term.id());
      term = term.broader() == null ? null : byId.get(term.broader());
    }
    return lineage;
  }

  private static List<YamlValue> addedNames(YamlValue entry) {
    for (YamlValue field : entry.keys()) {
      if (!field.text().equals("id") && !field.text().equals("names")) {
        String id = entry.require("id").text();
        throw field.mistake(
            "'" + id + "' is in the lexicon already; only names can be added to it");
      }
    }
    return entry.require("names").items();
  }

  private void add(YamlValue entry, List<YamlValue> more) {
    entry.allowOnly(KEYS);
    YamlValue id = entry.require("id");
    if (!ID.matcher(id.text()).matches()) {
      throw id.mistake("id '" + id.text() + "' is not lower case words joined by hyphens");
    }
    List<YamlValue> names = new ArrayList<>(entry.require("names").items());
    names.addAll(more);
    if (names.isEmpty()) {
      throw entry.mistake("'names' is empty");
    }
    Term term =
        new Term(
            id.text(),
            names.stream().map(YamlValue::text).toList(),
            entry.require("type").text(),
            entry.get("class").map(YamlValue::text).orElse(null),
            entry.get("broader").map(YamlValue::text).orElse(null));
    if (byId.putIfAbsent(term.id(), term) != null) {
      throw id.mistake("id '" + term.id() + "' is used twice");
    }
    for (YamlValue name : names) {
      addName(name, term);
    }
  }

  private void addName(YamlValue name, Term term) {
    List<String> words = words(name.text());
    if (words.isEmpty()) {
      throw name.mistake("a name without a word");
    }
    Node node = root.to(words);
    if (node.term != null) {
      throw name.mistake("name '" + name.text() + "' already belongs to '" + node.term.id() + "'");
    }
    node.term = term;
  }

  private void checkBroader(YamlValue entry) {
    Optional<YamlValue> broader = entry.get("broader");
    if (broader.isEmpty()) {
      return;
    }
    String id = entry.require("id").text();
    Set<String> seen = new LinkedHashSet<>(Set.of(id));
    for (String next = broader.get().text(); next != null; ) {
      Term term = byId.get(next);
      if (term == null) {
        throw broader.get().mistake("'broader' names '" + next + "', which is not in the list");
      }
      if (!seen.add(next)) {
        throw broader.get().mistake("'broader' leads from '" + id + "' back to '" + next + "'");
      }
      next = term.broader();
    }
  }

  /** Last of all, so that a plural never takes a name that a term really has. */
  private void addPlurals() {
    for (Term term : byId.values()) {
      for (String name : term.names()) {
        List<String> words = new ArrayList<>(words(name));
        String last = words.get(words.size() - 1);
        if (last.endsWith("s") || !isLetters(last)) {
          continue;
        }
        words.set(words.size() - 1, last + "s");
        Node node = root.to(words);
        if (node.term == null) {
          node.term = term;
        }
      }
    }
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A place in the tree of names: one step for each word. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private @Nullable Term term;

    private Node to(List<String> words) {
      Node node = this;
      for (String word : words) {
        node = node.next.computeIfAbsent(word, w -> new Node());
      }
      return node;
    }
  }
}
