package org.hairsplit.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hairsplit.report.Assessments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {

  @Test
  void readsAddedAndRemovedLinesWithTheirPlaces() throws Exception {
    FileDiff file =
        only(
            """
            diff --git a/x/a.md b/x/a.md
            index 1..2 100644
            --- a/x/a.md
            +++ b/x/a.md
            @@ -3 +3,2 @@ heading
            -old
            +new
            +more
            @@ -10,2 +10,0 @@
            -gone
            -too
            """);
    assertEquals("b/x/a.md", file.after());
    assertEquals(List.of(new FileDiff.Line(3, "new"), new FileDiff.Line(4, "more")), file.added());
    assertEquals(
        List.of(
            new FileDiff.Line(2, "old"),
            new FileDiff.Line(10, "gone"),
            new FileDiff.Line(10, "too")),
        file.removed());
  }

  @Test
  void aLineOfAHunkIsNeverTakenForAHeader() throws Exception {
    FileDiff file =
        only("--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n--- a/b.md\n+++ b/b.md\n @@ -1 +1 @@\n");
    assertEquals(List.of(new FileDiff.Line(1, "++ b/b.md")), file.added());
  }

  @Test
  void mailsBinariesAndContextAreRead() throws Exception {
    String diff =
        """
        From 0123 Mon Sep 17 00:00:00 2001
        Subject: [PATCH] words

        ---
         a.md | 2 +-

        diff --git a/p.png b/p.png
        GIT binary patch
        literal 3
        Kcm

        diff --git a/a.md b/c.md
        dissimilarity index 60%
        rename from a.md
        rename to c.md
        --- a/a.md
        +++ b/c.md
        @@ -1,3 +1,3 @@
         one

        -two
        +three
        \\ No newline at end of file
        --\s
        2.39
        """;
    List<FileDiff> files = UnifiedDiff.parse("d", diff);
    assertEquals(1, files.size());
    assertEquals(List.of(new FileDiff.Line(3, "three")), files.get(0).added());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "b/plain.md, b/plain.md",
        "`\"b/gr\\303\\274n.md\"`, b/grün.md",
        "`\"b/a\\\"b\\\\c\\td.md\"`, `b/a\"b\\c\td.md`",
        "`b/a b.md\t2026-11-22 10:00:00`, b/a b.md",
        "/dev/null, /dev/null",
      })
  void namesAreReadAsGitWritesThem(String written, String meant) throws Exception {
    assertEquals(meant, only("--- a/x\n+++ " + written + "\n@@ -0,0 +1 @@\n+x\n").after());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|d:1:1: this is not a unified diff; give one as 'git diff' makes it",
        "--- a\\n+++ b\\n@@ -1 +1 @@\\n-x|d:4:1: the diff ends inside a hunk; give all of it",
        "@@ -1 +1 @@\\n-x\\n+y|d:1:1: a hunk without the name of its file; keep the lines with --- and +++",
        "--- a\\n+++ b\\n@@ what @@|d:3:1: this is not the head of a hunk; give a unified diff, as 'git diff' makes it",
        "--- a\\n+++ b\\n@@ -1 +1 @@\\n?x|d:4:1: a line of a hunk begins with ' ', '+' or '-'; give the diff unedited, or whole",
        "--- a\\n+++ b\\n@@@ -1 -1 +1 @@@|d:3:1: a combined diff of a merge cannot be read; give the diff to one parent",
      })
  void aMistakeNamesItsLine(String diff, String message) {
    ChangesException e =
        assertThrows(
            ChangesException.class, () -> UnifiedDiff.parse("d", diff.replace("\\n", "\n") + "\n"));
    assertEquals(message, e.problem().toString());
  }

  @Test
  void nothingChangedIsADiffToo() throws Exception {
    assertEquals(List.of(), UnifiedDiff.parse("d", ""));
  }

  @Test
  void aLineThatOnlyMovedIsNotNew() throws Exception {
    List<FileDiff> files =
        UnifiedDiff.parse(
            "d",
            """
            --- a/a.md
            +++ b/a.md
            @@ -2,1 +1,0 @@
            -It  moved.
            @@ -9,0 +9,2 @@
            +It moved.
            +It is new.
            --- a/b.md
            +++ b/b.md
            @@ -0,0 +1 @@
            +It moved.
            """);
    Moves moves = new Moves(files);
    ChangedLines first = moves.changed(files.get(0));
    assertFalse(first.touch(9, 9));
    assertTrue(first.touch(10, 10));
    // It was taken out once, so it may come back once.
    assertTrue(moves.changed(files.get(1)).touch(1, 1));
  }

  @Test
  void whatWasTakenOutOfASentenceTouchesIt() {
    ChangedLines cut = new ChangedLines(List.of(), List.of(5));
    assertTrue(cut.touch(5, 6));
    assertTrue(cut.touch(3, 9));
    assertFalse(cut.touch(5, 5));
    assertFalse(cut.touch(6, 7));
    assertFalse(cut.touch(1, 4));
  }

  @Test
  void anArticleIsRewrittenWhenHalfOfItIsNew() {
    var article = Assessments.article("a.md", "one\n\ntwo\n\nthree\n\nfour\n");
    assertTrue(new ChangedLines(List.of(1, 3), List.of()).rewrite(article));
    assertFalse(new ChangedLines(List.of(1), List.of()).rewrite(article));
    assertFalse(ChangedLines.NONE.rewrite(article));
  }

  private static FileDiff only(String diff) throws ChangesException {
    List<FileDiff> files = UnifiedDiff.parse("d", diff);
    assertEquals(1, files.size());
    return files.get(0);
  }
}
