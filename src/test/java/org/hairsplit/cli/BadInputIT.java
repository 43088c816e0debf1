package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hairsplit.report.ReportSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Input that cannot be checked is one clear line, and the good article beside it is checked. */
@DisabledOnOs(OS.WINDOWS)
class BadInputIT {

  private static final String ARTICLE =
      "# Größe und Haar\n\nMinoxidil may regrow hair. It is not known how it works – yet.\n";

  @TempDir private Path folder;

  @BeforeEach
  void putTheGoodArticleBeside() throws IOException {
    Files.writeString(folder.resolve("good.md"), ARTICLE, StandardCharsets.UTF_8);
  }

  @Test
  void aMissingFile() throws Exception {
    assertOneProblem("gone.md", "no such file");
  }

  @Test
  void aFolderWithoutArticles() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(folder.resolve("empty/picture.png"), "no article");
    assertOneProblem("empty", "no article in this folder");
  }

  @Test
  void aBinaryFile() throws Exception {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(folder.resolve("bad.txt"), bytes);
    assertOneProblem("bad.txt", "");
  }

  @Test
  void anEmptyFile() throws Exception {
    Files.createFile(folder.resolve("bad.md"));
    assertOneProblem("bad.md", "");
  }

  @Test
  void aFileOfFiftyMegabytes() throws Exception {
    byte[] bytes = new byte[50_000_000];
    Arrays.fill(bytes, (byte) 'a');
    Files.write(folder.resolve("bad.txt"), bytes);
    assertOneProblem("bad.txt", "");
  }

  @Test
  void anUnreadableFile() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.md"), ARTICLE);
    assertTrue(bad.toFile().setReadable(false));
    assumeFalse(Files.isReadable(bad), "this user may read everything");
    assertOneProblem("bad.md", "permission denied");
  }

  @Test
  void aLatin1File() throws Exception {
    Files.write(
        folder.resolve("bad.md"), ARTICLE.replace("–", "-").getBytes(StandardCharsets.ISO_8859_1));
    assertOneProblem("bad.md", "UTF-8");
  }

  @Test
  void utf16WithoutAByteOrderMark() throws Exception {
    for (String name : List.of("UTF-16LE", "UTF-16BE")) {
      Files.write(folder.resolve("bad.md"), ARTICLE.getBytes(Charset.forName(name)));
      assertOneProblem("bad.md", "");
    }
  }

  @Test
  void utf16WithAByteOrderMarkIsReadOrNamed() throws Exception {
    for (String name : List.of("UTF-16LE", "UTF-16BE")) {
      Files.write(folder.resolve("bad.md"), ("\uFEFF" + ARTICLE).getBytes(Charset.forName(name)));
      Launched ended = check("bad.md", "good.md");
      if (ended.code() == 0) {
        assertEquals(2, articles(ended).size(), ended.out());
        assertEquals("Größe und Haar", articles(ended).get(0).get("title").asString());
      } else {
        assertOneProblem("bad.md", "");
      }
    }
  }

  @Test
  void htmlNestedAHundredThousandDeepIsReadOrNamed() throws Exception {
    String html = "<div>".repeat(100_000) + "Minoxidil may regrow hair." + "</div>".repeat(100_000);
    Files.writeString(folder.resolve("bad.html"), "<html><body>" + html + "</body></html>");
    Launched ended = check("bad.html", "good.md");
    if (ended.code() == 0) {
      assertEquals("", ended.err());
      assertEquals(2, articles(ended).size());
    } else {
      assertOneProblem("bad.html", "");
    }
  }

  @Test
  void markdownNestedAHundredThousandDeepIsReadOrNamed() throws Exception {
    Files.writeString(folder.resolve("bad.md"), "> ".repeat(100_000) + "Minoxidil.");
    Launched ended = check("bad.md", "good.md");
    if (ended.code() == 0) {
      assertEquals("", ended.err());
      assertEquals(2, articles(ended).size());
    } else {
      assertOneProblem("bad.md", "");
    }
  }

  @Test
  void everyBadInputOfOneRunIsNamed() throws Exception {
    Files.createFile(folder.resolve("bad.md"));
    Launched ended = check("gone.md", "bad.md", "good.md");
    assertEquals(3, ended.code(), ended.err());
    assertEquals(2, ended.err().lines().count(), ended.err());
    assertGoodArticleIn(ended);
  }

  @Test
  void aBrokenRuleNamesFileLineRuleAndCause() throws Exception {
    Path rule = folder.resolve("rules/claims/stage/mine.yml");
    Files.createDirectories(rule.getParent());
    Files.writeString(rule, "id: stage/mine\ntrigers: [a]\n");
    Launched ended = check("--rules", "rules", "good.md");
    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(
        ended.err().contains("mine.yml:2:1: rule stage/mine: unknown key 'trigers'"), ended.err());
  }

  @Test
  void aBrokenPatternNamesFileLineRuleAndCause() throws Exception {
    Path rule = folder.resolve("rules/claims/stage/mine.yml");
    Files.createDirectories(rule.getParent());
    Files.writeString(
        rule,
        """
        id: stage/mine
        triggers: [never-met]
        patterns:
          - '[{lemma:'
        examples: [{claim: <mark>a</mark>}, {none: b}]
        """);
    Launched ended = check("--rules", "rules", "good.md");
    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains("mine.yml:4:"), ended.err());
    assertTrue(ended.err().contains("rule stage/mine: "), ended.err());
  }

  private void assertOneProblem(String bad, String cause) throws Exception {
    Launched ended = check(bad, "good.md");
    assertEquals(3, ended.code(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("hairsplit: " + bad + ":"), ended.err());
    assertTrue(ended.err().contains(cause), ended.err());
    assertFalse(ended.err().contains("Exception"), ended.err());
    assertFalse(ended.err().contains("internal error"), ended.err());
    assertTrue(ended.err().length() < 400, ended.err());
    assertGoodArticleIn(ended);
  }

  private static void assertGoodArticleIn(Launched ended) {
    assertEquals(List.of(), ReportSchema.faults(ended.out()));
    boolean there = false;
    for (JsonNode article : articles(ended)) {
      boolean good = article.get("path").asString().equals("good.md");
      there |= good && !article.get("claims").isEmpty();
    }
    assertTrue(there, ended.out());
  }

  private static JsonNode articles(Launched ended) {
    return new ObjectMapper().readTree(ended.out()).get("articles");
  }

  private Launched check(String... arguments) throws IOException, InterruptedException {
    String[] start = {"check", "--format", "json", "--as-of", "2026-11-22", "--fail-on", "never"};
    String[] all = Arrays.copyOf(start, start.length + arguments.length);
    System.arraycopy(arguments, 0, all, start.length, arguments.length);
    return Launched.in(folder, Map.of(), all);
  }
}
