package org.hairsplit.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.text.Span;
import org.hairsplit.yaml.YamlValue;

/** Readers and short ways to look at what they read. */
final class ArticleFixtures {

  static final ArticleReader READER = new ArticleReader(furniture());

  private ArticleFixtures() {}

  static Furniture furniture() {
    return Furniture.of(yaml("furniture.yml"), yaml("placeholder.yml"));
  }

  static Article read(Format format, String text) {
    try {
      return READER.read("article", format, text.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableArticleException e) {
      throw new AssertionError(e);
    }
  }

  /** {@code KIND/ROLE text} of every block. */
  static List<String> outline(Article article) {
    return article.blocks().stream()
        .map(block -> block.kind() + "/" + block.role() + " " + block.text())
        .toList();
  }

  static List<String> texts(Article article, Block.Role role) {
    return article.blocks().stream()
        .filter(block -> block.role() == role)
        .map(Block::text)
        .toList();
  }

  /** The stretch of the file that the first {@code words} of a block came from. */
  static String source(Article article, String words) {
    for (Block block : article.blocks()) {
      int at = block.text().indexOf(words);
      if (at >= 0) {
        return block.map().toFile(new Span(at, at + words.length())).cut(article.text());
      }
    }
    throw new AssertionError("no block holds '" + words + "': " + outline(article));
  }

  private static YamlValue yaml(String name) {
    Path path = Path.of("rules", "lexicon", name);
    try {
      return YamlValue.parse(name, Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
