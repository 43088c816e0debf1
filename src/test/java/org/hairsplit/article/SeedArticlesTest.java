package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scraped articles as users bring them; their words stay where they are. */
class SeedArticlesTest {

  private static final Path SEEDS = Path.of("..", "shared", "seeds");

  @Test
  void keepsTeasersFormsAndFillersOutOfTheContent() throws Exception {
    Article article = seed("001_");
    assertEquals(2, ArticleFixtures.texts(article, Block.Role.PLACEHOLDER).size());
    List<Block> blocks = article.blocks();
    int lastContent = 0;
    for (int i = 0; i < blocks.size(); i++) {
      lastContent = blocks.get(i).role() == Block.Role.CONTENT ? i : lastContent;
    }
    assertEquals(63, article.locate(blocks.get(lastContent).inFile()).line());
    for (Block block : blocks.subList(lastContent + 3, blocks.size())) {
      assertEquals(Block.Role.BOILERPLATE, block.role(), "line " + article.locate(block.inFile()));
    }
    assertEquals(16, blocks.size() - lastContent - 3);
  }

  @Test
  void findsTheSources() throws Exception {
    assertEquals(1, listed(seed("000_")));
    assertEquals(0, listed(seed("001_")));
    assertEquals(3, listed(seed("002_")));
  }

  @Test
  void losesNoLine() throws Exception {
    for (String name : List.of("000_", "001_", "002_")) {
      Article article = seed(name);
      long lines =
          article.text().lines().filter(line -> line.chars().anyMatch(Character::isLetter)).count();
      assertTrue(article.blocks().size() >= lines, name);
    }
  }

  private static long listed(Article article) {
    return article.citations().stream()
        .filter(citation -> citation.kind() == Citation.Kind.LISTED)
        .count();
  }

  private static Article seed(String prefix) throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "the seeds are not here");
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return ArticleFixtures.READER.read(prefix, Format.TEXT, Files.readAllBytes(file));
    }
  }
}
