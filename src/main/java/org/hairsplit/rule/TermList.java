package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hairsplit.yaml.YamlValue;

/** TEMPORARY until the evidence branch is merged. */
public final class TermList {
  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private record Entry(List<String> words, Term term) {}

  public record Match(Term term, int length) {}

  public static TermList read(YamlValue file, String key) {
    TermList list = new TermList();
    for (YamlValue item : file.require(key).items()) {
      Term term =
          new Term(
              item.require("id").text(),
              item.require("names").texts(),
              item.get("type").map(YamlValue::text).orElse(""),
              null,
              null);
      for (String name : term.names()) {
        List<String> words = words(name);
        list.byFirst
            .computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Entry(words, term));
      }
    }
    list.byFirst.values().forEach(l -> l.sort((a, b) -> b.words.size() - a.words.size()));
    return list;
  }

  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String w : text.toLowerCase(Locale.ROOT).split("[\\s\\-–]+", -1)) {
      if (!w.isEmpty()) {
        words.add(w);
      }
    }
    return words;
  }

  public Optional<Match> find(List<String> words, int from) {
    for (Entry e : byFirst.getOrDefault(words.get(from), List.of())) {
      if (from + e.words.size() <= words.size()
          && words.subList(from, from + e.words.size()).equals(e.words)) {
        return Optional.of(new Match(e.term, e.words.size()));
      }
    }
    return Optional.empty();
  }
}
