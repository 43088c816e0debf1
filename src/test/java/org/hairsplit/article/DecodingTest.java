package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

  @Test
  void leavesTheByteOrderMarkOutOfTheText() throws Exception {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      byte[] bytes = "\ufeffRegrowth was seen.".getBytes(charset);
      Article article = ArticleFixtures.READER.read("a.txt", Format.TEXT, bytes);
      assertEquals("Regrowth was seen.", article.text(), charset.name());
      assertEquals(0, article.blocks().get(0).inFile().start());
    }
  }

  @Test
  void honoursTheEncodingAPageNames() throws Exception {
    byte[] bytes =
        "<meta charset=\"iso-8859-1\"><p>\u201cCaf\u00e9\u201d"
            .getBytes(Charset.forName("windows-1252"));
    Article article = ArticleFixtures.READER.read("a.html", Format.HTML, bytes);
    assertEquals("\u201cCaf\u00e9\u201d", article.blocks().get(0).text());
  }

  @Test
  void namesTheBadByteAndItsLine() {
    Problem problem = problem(Format.TEXT, "ok\nna\u00efve".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(new Location(2, 3), problem.location());
    assertTrue(problem.message().contains("byte 5"), problem.message());
    assertTrue(String.valueOf(problem.advice()).contains("UTF-8"));
  }

  @Test
  void namesAnUnknownEncoding() {
    Problem problem = problem(Format.HTML, utf8("<meta charset=klingon><p>x"));
    assertTrue(problem.message().contains("klingon"), problem.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n ", "%PDF-1.7 x", "PK\u0003\u0004xx", "a\0b"})
  void refusesWhatIsNoText(String content) {
    problem(Format.TEXT, utf8(content));
  }

  @Test
  void refusesAPageWithoutWords() {
    assertTrue(problem(Format.HTML, utf8("<script>var a;</script>")).message().contains("no text"));
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] bytes = new byte[ArticleReader.MAX_BYTES + 1];
    Arrays.fill(bytes, (byte) 'a');
    assertTrue(problem(Format.TEXT, bytes).message().contains("10 MB"));
  }

  private static Problem problem(Format format, byte[] bytes) {
    return assertThrows(
            UnreadableArticleException.class, () -> ArticleFixtures.READER.read("a", format, bytes))
        .problem();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
