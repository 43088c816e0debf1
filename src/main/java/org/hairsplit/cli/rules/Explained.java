package org.hairsplit.cli.rules;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hairsplit.json.JsonValue;

/**
 * A report to explain from, and the sentences that it does not quote.
 *
 * @param articles as the JSON report has them
 * @param sentences the sentence of each claim, by path and claim id; empty where only a report is
 *     at hand
 */
record Explained(List<JsonValue> articles, Map<String, String> sentences) {

  /** From a report alone. */
  static Explained of(JsonValue report) {
    return new Explained(report.items("articles"), Map.of());
  }

  /** Whether an article of that name, or one in a folder of that name, is among them. */
  boolean has(String name) {
    return articles.stream().anyMatch(article -> isNamed(article, name));
  }

  /** The same of the articles that these names stand for. */
  Explained only(List<String> names) {
    return new Explained(
        articles.stream()
            .filter(article -> names.stream().anyMatch(name -> isNamed(article, name)))
            .toList(),
        sentences);
  }

  private static boolean isNamed(JsonValue article, String name) {
    String path = article.words("path");
    try {
      return path.equals(name) || Path.of(path).normalize().startsWith(Path.of(name).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  static String key(String path, String claim) {
    return path + "\n" + claim;
  }

  /** The claim of an article with this id. */
  static Optional<JsonValue> claim(JsonValue article, String id) {
    return article.items("claims").stream().filter(c -> c.words("id").equals(id)).findFirst();
  }

  /** The finding of an article with this fingerprint. */
  static Optional<JsonValue> finding(JsonValue article, String fingerprint) {
    return article.items("findings").stream()
        .filter(f -> f.words("fingerprint").equals(fingerprint))
        .findFirst();
  }

  /** The sentence a claim stands in, or its words where the sentence is not at hand. */
  String sentence(JsonValue article, JsonValue claim) {
    String known = sentences.get(key(article.words("path"), claim.words("id")));
    return known == null ? claim.words("text") : known;
  }

  /** Where a claim or finding stands: {@code path:line:column}, or the path alone. */
  static String place(JsonValue article, JsonValue placed) {
    String line = placed.words("line");
    String path = article.words("path");
    return line.isEmpty() ? path : path + ":" + line + ":" + placed.words("column");
  }

  /** Every finding by the beginning of its fingerprint, with its article. */
  Map<JsonValue, JsonValue> findings(String fingerprint) {
    Map<JsonValue, JsonValue> found = new LinkedHashMap<>();
    for (JsonValue article : articles) {
      for (JsonValue finding : article.items("findings")) {
        if (finding.words("fingerprint").startsWith(fingerprint)) {
          found.put(finding, article);
        }
      }
    }
    return found;
  }
}
