package org.hairsplit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.TextRenderer.Detail;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

  private static final Problem MISSING =
      new Problem("gone.md", null, "there is no such file", "check the path");

  @Test
  void writesAReportForPeople() throws IOException {
    assertEquals(golden("report.txt"), whole(Style.PLAIN, Detail.FULL));
  }

  @Test
  void leavesSummariesOutWhenAskedForFindingsOnly() throws IOException {
    assertEquals(golden("findings.txt"), whole(Style.PLAIN, Detail.FINDINGS));
  }

  @Test
  void colorsChangeNothingButTheColors() throws IOException {
    String colored = whole(Style.COLOR, Detail.FULL);
    assertTrue(colored.contains("\u001b[31;1merror\u001b[0m"), colored);
    assertEquals(golden("report.txt"), colored.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void putsWholeArticleFindingsFirst() throws IOException {
    String report = whole(Style.PLAIN, Detail.FINDINGS);
    assertTrue(report.startsWith("drafts/hyped.txt  info  article/no-harms\n"), report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[1;1Hall is well", // clears the screen
        "\u001b]0;title\u0007", // sets the window title
        "\u009b31mred", // the one-character CSI
        "back\b\b\bspace\u007f",
        "\u202egnorw\u2066", // turns the direction of writing
        "line\u2028break\rover",
        "\ud800 half a pair"
      })
  void nothingHostileReachesTheTerminal(String hostile) throws IOException {
    String text = "Some say " + hostile + " is proven to work.\n";
    Assessment assessment = Assessments.flagged("a" + hostile + ".md", text, hostile, hostile);
    String report =
        report(Style.PLAIN, Detail.FULL, assessment, new Problem(hostile, null, hostile, hostile));
    report
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(c -> assertFalse(Printable.isActive(c), () -> Integer.toHexString(c)));
  }

  @Test
  void anArticleCannotForgeALineOfTheReport() throws IOException {
    String forged = "x\nforged.md:1:1  error  fact/forged";
    String report =
        report(
            Style.PLAIN,
            Detail.FULL,
            Assessments.flagged("a\nforged.md", "Well, " + forged + ".\n", forged, forged));
    assertTrue(report.lines().noneMatch(line -> line.startsWith("forged")), report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words",
        "die Glatze war größer",
        "脱毛症の治療法",
        "e\u0301te\u0301",
        "😀 wow",
        "a\ttab and\u00a0blank"
      })
  void underlinesTheWordsColumnForColumn(String words) throws IOException {
    String text = "Vor allem 髪 " + words + " und danach.\n";
    String report =
        report(Style.PLAIN, Detail.FULL, Assessments.flagged("a.md", text, words, "No."));
    List<String> lines =
        report.lines().filter(line -> line.startsWith("  |") || line.contains("^")).toList();
    String quoted = lines.get(0);
    String carets = lines.get(1);
    String shown = Printable.line(words);
    String before = quoted.substring(0, quoted.indexOf(shown));
    assertEquals(Columns.width(before), carets.indexOf('^'));
    assertEquals(Columns.width(shown), carets.length() - carets.indexOf('^'));
  }

  @Test
  void keepsTo100ColumnsAndShowsAllOfLongWords() throws IOException {
    String lead = "word ".repeat(300);
    String words = "long claim ".repeat(30).strip();
    String report =
        report(
            Style.PLAIN,
            Detail.FULL,
            Assessments.flagged("a.md", lead + words + " tail\n", words, "message ".repeat(40)),
            MISSING);
    assertTrue(report.lines().allMatch(line -> Columns.width(line) <= 100), report);
    String unwrapped = report.replace("\n  | ", " ");
    assertTrue(unwrapped.contains("“" + words + "”"), report);
  }

  @Test
  void theWordsAreShownInTheMiddleOfALongParagraph() throws IOException {
    String text = "before ".repeat(50) + "PROVEN" + " after".repeat(50) + "\n";
    String report =
        report(Style.PLAIN, Detail.FULL, Assessments.flagged("a.md", text, "PROVEN", "No."));
    String quoted =
        report.lines().filter(line -> line.contains("PROVEN")).findFirst().orElseThrow();
    assertTrue(quoted.startsWith("  | …") && quoted.endsWith("…"), quoted);
    assertTrue(Columns.width(quoted) <= 100, quoted);
  }

  @Test
  void suppressedFindingsAreOnlyCounted() throws IOException {
    assertEquals(
        """
        hairsplit 0.1.0, rules r0, sources i0, as of 2026-11-22

        a.md: score 80 of 100, grade B; 0 errors, 0 warnings, 0 notes, 1 suppressed

        1 article checked: 0 errors, 0 warnings, 0 notes, 1 suppressed
        """,
        report(Style.PLAIN, Detail.FULL, Assessments.suppressed("a.md", "why not")));
  }

  private static String whole(Style style, Detail detail) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TextRenderer renderer = new TextRenderer(out, style, detail);
    Assessment hyped = Assessments.hyped("drafts/hyped.txt");
    Assessment careful = Assessments.careful("drafts/careful.txt");
    List<Problem> problems =
        List.of(
            new Problem("drafts/careful.txt", new Location(1, 9), "one byte is not UTF-8", null));
    renderer.begin(Assessments.RUN);
    renderer.article(hyped, List.of());
    renderer.problem(MISSING);
    renderer.article(careful, problems);
    renderer.end(Summary.NOTHING.plus(hyped, List.of()).plus(MISSING).plus(careful, problems));
    return out.toString(UTF_8);
  }

  private static String report(
      Style style, Detail detail, Assessment assessment, Problem... problems) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TextRenderer renderer = new TextRenderer(out, style, detail);
    renderer.begin(Assessments.RUN);
    renderer.article(assessment, List.of(problems));
    renderer.end(Summary.NOTHING.plus(assessment, List.of(problems)));
    return out.toString(UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = TextRendererTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
