package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every annotated claim must reach the extractor: the main measure of the reader. */
class GoldArticlesTest {

  private static final Path GOLD = Path.of("..", "shared", "gold", "dev");

  @Test
  void keepsTheAnnotatedClaimsInContentAndInOneBlock() throws Exception {
    assumeTrue(Files.isDirectory(GOLD), "the gold set is not here");
    int claims = 0;
    int inContent = 0;
    int inOneBlock = 0;
    List<String> misses = new ArrayList<>();
    for (Path file : annotations()) {
      JsonNode gold = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
      Path text = GOLD.resolve(gold.get("file").asString());
      Article article =
          ArticleFixtures.READER.read(
              text.getFileName().toString(), Format.TEXT, Files.readAllBytes(text));
      for (JsonNode claim : gold.get("claims")) {
        Span span = new Span(claim.get("start").asInt(), claim.get("end").asInt());
        boolean content = isCovered(article, span);
        boolean whole =
            article.content().stream()
                .anyMatch(block -> block.inFile().contains(core(article, span)));
        claims++;
        inContent += content ? 1 : 0;
        inOneBlock += whole ? 1 : 0;
        if (!content || !whole) {
          misses.add(article.path() + ":" + article.locate(span) + (content ? " split" : " lost"));
        }
      }
    }
    System.out.printf(
        "gold: %d claims, %d in content, %d in one block%n", claims, inContent, inOneBlock);
    misses.forEach(System.out::println);
    assertTrue(inContent >= 0.99 * claims, inContent + " of " + claims + " in content: " + misses);
    assertTrue(
        inOneBlock >= 0.97 * claims, inOneBlock + " of " + claims + " in one block: " + misses);
  }

  private static List<Path> annotations() throws Exception {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The span without emphasis marks at its ends, which are markup and in no block. */
  private static Span core(Article article, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(article.text().charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(article.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whether every letter and digit of the span stands in a content block. */
  private static boolean isCovered(Article article, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      int at = i;
      if (Character.isLetterOrDigit(article.text().charAt(i))
          && article.content().stream()
              .noneMatch(block -> block.inFile().start() <= at && at < block.inFile().end())) {
        return false;
      }
    }
    return true;
  }
}
