package org.hairsplit.cli.rules;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report to explain from, and the sentences that it does not quote.
 *
 * @param articles as the JSON report has them
 * @param sentences the sentence of each claim, by path and claim id; empty where only a report is
 *     at hand
 */
record Explained(List<Tree> articles, Map<String, String> sentences) {

  /** From a report alone. */
  static Explained of(Tree report) {
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

  private static boolean isNamed(Tree article, String name) {
    String path = article.text("path");
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
  static Optional<Tree> claim(Tree article, String id) {
    return article.items("claims").stream().filter(c -> c.text("id").equals(id)).findFirst();
  }

  /** The finding of an article with this fingerprint. */
  static Optional<Tree> finding(Tree article, String fingerprint) {
    return article.items("findings").stream()
        .filter(f -> f.text("fingerprint").equals(fingerprint))
        .findFirst();
  }

  /** The sentence a claim stands in, or its words where the sentence is not at hand. */
  String sentence(Tree article, Tree claim) {
    String known = sentences.get(key(article.text("path"), claim.text("id")));
    return known == null ? claim.text("text") : known;
  }

  /** Where a claim or finding stands: {@code path:line:column}, or the path alone. */
  static String place(Tree article, Tree placed) {
    String line = placed.text("line");
    String path = article.text("path");
    return line.isEmpty() ? path : path + ":" + line + ":" + placed.text("column");
  }

  /** Every finding by the beginning of its fingerprint, with its article. */
  Map<Tree, Tree> findings(String fingerprint) {
    Map<Tree, Tree> found = new LinkedHashMap<>();
    for (Tree article : articles) {
      for (Tree finding : article.items("findings")) {
        if (finding.text("fingerprint").startsWith(fingerprint)) {
          found.put(finding, article);
        }
      }
    }
    return found;
  }
}
