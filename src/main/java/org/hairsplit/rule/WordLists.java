package org.hairsplit.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;

/** Named lists of lemmas: animals, cells, people, general nouns for a treatment. Immutable. */
public final class WordLists {

  private final YamlValue file;
  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists(YamlValue file) {
    this.file = file;
  }

  /** Reads a file that maps each list's name to its words. */
  public static WordLists read(YamlValue file) {
    WordLists read = new WordLists(file);
    file.fields().forEach((name, words) -> read.lists.put(name, Set.copyOf(words.texts())));
    return read;
  }

  /**
   * The list of that name.
   *
   * @throws YamlException if the file has none
   */
  public Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw file.mistake("the list '" + name + "' is missing");
    }
    return list;
  }

  /** The lists whose names begin with {@code prefix}, by the rest of the name; sorted. */
  public SortedMap<String, Set<String>> startingWith(String prefix) {
    SortedMap<String, Set<String>> found = new TreeMap<>();
    lists.forEach(
        (name, words) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), words);
          }
        });
    return found;
  }
}
