package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchJudgingTest {

  private final Shell shell = new Shell();

  @TempDir private Path folder;

  @BeforeEach
  void findModels() {
    shell.home = Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
  }

  @Test
  void tellsHowStrongStatementsAre() throws IOException {
    String in =
        """
        {"id": "a", "text": "A daily foam was associated with thicker hair."}
        {"id": 2, "text": "A daily foam may improve hair growth.", "position": "title"}

        {"id": "c", "text": "More studies of the foam are needed.", "strength": 3}
        """;
    assertEquals(0, bench("strength", in), shell.err());
    assertEquals("hairsplit: 3 lines judged\n", shell.err());
    assertEquals(
        List.of(
            "{\"id\":\"a\",\"strength\":1}",
            "{\"id\":\"2\",\"strength\":2}",
            "{\"id\":\"c\",\"strength\":0}"),
        lines());
  }

  @Test
  void tellsWhatAReleaseDoesToItsAbstract() throws IOException {
    String in =
        """
        {"id": "up", "press_release": "The foam prevents hair loss.", "abstract": "Use of the foam was associated with hair density."}
        {"id": "down", "press_release": "Use of the foam was associated with hair density.", "abstract": "The foam significantly improved hair growth and is effective."}
        """;
    assertEquals(0, bench("exaggeration", in), shell.err());
    assertEquals(
        List.of(
            "{\"id\":\"up\",\"label\":\"exaggerates\"}",
            "{\"id\":\"down\",\"label\":\"downplays\"}"),
        lines());
  }

  @Test
  void judgesAllTenCriteriaAndNeverLooksAtTheReview() throws IOException {
    String text = "\"title\": \"A foam\", \"text\": \"The foam costs $40 a month.\"";
    String in =
        "{\"id\": \"a\", "
            + text
            + "}\n"
            + "{\"id\": \"b\", "
            + text
            + ", \"review_title\": \"Silent on harms\", \"criteria\": {\"costs\": \"x\"}}\n";
    assertEquals(0, bench("criteria", in), shell.err());
    List<String> made = lines();
    assertEquals(made.get(0).replace("\"a\"", "\"b\""), made.get(1));
    assertEquals(10, made.get(0).split("satisfactory", -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "strength     | {\"id\": \"a\"}                          | there is no text in it",
        "strength     | {\"text\": \"Foam.\"}                    | there is no id",
        "exaggeration | {\"id\": \"a\", \"abstract\": \"Foam.\"} | there is no press_release in it",
        "criteria     | {\"id\": \"a\", \"title\": \"Foam\"}     | there is no text in it",
      })
  void aLineThatCannotBeUsedIsToldAndLeftOut(String command, String bad, String message)
      throws IOException {
    String good =
        "{\"id\": \"z\", \"text\": \"Foam.\", \"press_release\": \"Foam.\", \"abstract\": \"Foam.\"}";
    assertEquals(3, bench(command, bad + "\n" + good + "\n"));
    assertTrue(shell.err().contains(folder.resolve("in") + ":1:1: " + message), shell.err());
    assertEquals(1, lines().size());
  }

  @Test
  void aFileWithoutAUsableLineIsAMistakeAndNothingIsWritten() throws IOException {
    assertEquals(2, bench("strength", "nothing\n"));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  private int bench(String command, String lines) throws IOException {
    Path in = Files.writeString(folder.resolve("in"), lines);
    return shell.run("bench", command, in.toString(), folder.resolve("out").toString());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("out"));
  }
}
