package org.hairsplit.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.Fingerprints;
import org.hairsplit.judgement.Score;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.report.Assessments;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final String ADVICE =
      "; mend it, take back the last change of it, or make it anew with 'hairsplit baseline create'";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void where() {
    file = folder.resolve("base.json");
  }

  @Test
  void theFileIsSortedWithOneFindingALine() {
    List<BaselineEntry> entries =
        new ArrayList<>(
            List.of(
                entry("b.md", "x/y", "1", 1),
                entry("a.md", "x/z", "2", 3),
                entry("a.md", "x/y", "3", 1)));
    byte[] text = BaselineFile.format(entries);
    Collections.reverse(entries);
    assertEquals(new String(text, UTF_8), new String(BaselineFile.format(entries), UTF_8));
    assertEquals(
        """
        {
          "about": "Findings that 'hairsplit check --baseline' accepts. Written by 'hairsplit baseline create' and 'update'.",
          "version": 1,
          "findings": [
            {"path":"a.md","rule":"x/y","fingerprint":"3","count":1,"text":"words \\"é\\" \\u001b"},
            {"path":"a.md","rule":"x/z","fingerprint":"2","count":3,"text":"words \\"é\\" \\u001b"},
            {"path":"b.md","rule":"x/y","fingerprint":"1","count":1,"text":"words \\"é\\" \\u001b"}
          ]
        }
        """,
        new String(text, UTF_8).replace("\\u001B", "\\u001b"));
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    List<BaselineEntry> entries =
        List.of(entry("a.md", "x/y", "3", 1), entry("ü b.md", "x/y", "1", 2));
    Files.write(file, BaselineFile.format(entries));
    assertEquals(entries, BaselineFile.read(file));
    Files.write(file, BaselineFile.format(List.of()));
    assertEquals(List.of(), BaselineFile.read(file));
  }

  @Test
  void mistakesNameTheirLine() throws Exception {
    String start = "{\n\"version\": 1,\n\"findings\": [\n";
    String good =
        "{\"path\":\"a\",\"rule\":\"r\",\"fingerprint\":\"f\",\"count\":1,\"text\":\"t\"}";
    assertMistake("[]", "1:1: a JSON object is needed here");
    assertMistake("{\n\"version\": 2}", "2:12: version 2; this hairsplit reads 1");
    assertMistake("{\"version\": 1}", "1:14: 'findings' is missing");
    assertMistake("{\"findings\": []}", "1:16: 'version' is missing");
    assertMistake("{\n\"extra\": 1}", "2:1: unknown key 'extra'");
    assertMistake(start + good.replace("1,", "0,") + "]}", "4:50: 'count' must be 1 or more");
    assertMistake(start + good.replace(",\"text\":\"t\"", "") + "]}", "4:1: 'text' is missing");
    assertMistake(start + good.replace("text", "txt") + "]}", "4:52: unknown key 'txt'");
    assertMistake(start + good + ",\n" + good + "]}", "5:1: the same finding stands here twice");
    assertMistake(start + "7]}", "4:1: a finding is needed here");
  }

  @Test
  void aMergeConflictNamesItsLine() throws Exception {
    Files.writeString(file, "{\n\"version\": 1,\n<<<<<<< HEAD\n\"findings\": []}");
    BaselineException e = assertThrows(BaselineException.class, () -> BaselineFile.read(file));
    String message = e.problem().toString();
    assertTrue(message.startsWith(file + ":3:"), message);
    assertTrue(message.contains("this is not JSON"), message);
  }

  @Test
  void aMissingFileSaysHowToMakeIt() {
    BaselineException e = assertThrows(BaselineException.class, () -> BaselineFile.read(file));
    assertEquals(
        file + ": there is no such baseline; make it with 'hairsplit baseline create'",
        e.problem().toString());
  }

  private void assertMistake(String text, String message) throws IOException {
    Files.writeString(file, text);
    BaselineException e = assertThrows(BaselineException.class, () -> BaselineFile.read(file));
    assertEquals(file + ":" + message + ADVICE, e.problem().toString());
  }

  @Test
  void acceptedFindingsAreMarkedAndOthersCount() throws Exception {
    List<BaselineEntry> accepted = created(article("a.md", "One.", "Two."));
    BaselineMatch match = new BaselineMatch(file, accepted);
    Assessment marked = match.mark(article("a.md", "New.", "Two.", "One."));
    assertEquals(
        List.of(true, false, false), marked.findings().stream().map(Finding::counts).toList());
    assertEquals(Suppression.Kind.BASELINE, marked.findings().get(1).suppression().kind());
    assertEquals(List.of("New."), match.fresh().stream().map(BaselineEntry::text).toList());
    assertEquals(List.of(), match.gone());
  }

  @Test
  void aCountNeverRisesSilently() throws Exception {
    List<BaselineEntry> accepted = created(article("a.md", "Same.", "Same."));
    assertEquals(1, accepted.size());
    assertEquals(2, accepted.get(0).count());
    BaselineMatch match = new BaselineMatch(file, accepted);
    Assessment marked = match.mark(article("a.md", "Same.", "Same.", "Same."));
    assertEquals(1, marked.findings().stream().filter(Finding::counts).count());
    assertEquals(2, match.kept().get(0).count());
    assertEquals(1, match.keptAndFresh().size());
    assertEquals(3, match.keptAndFresh().get(0).count());
  }

  @Test
  void anArticleReadTwiceGivesABaselineThatCanBeRead() throws Exception {
    BaselineMatch match = new BaselineMatch(file, List.of());
    match.mark(article("a.md", "One."));
    match.mark(article("./a.md", "One."));
    Files.write(file, BaselineFile.format(match.fresh()));
    assertEquals(2, BaselineFile.read(file).get(0).count());
  }

  @Test
  void whatIsFixedLeaves() throws Exception {
    List<BaselineEntry> accepted = created(article("a.md", "One.", "Same.", "Same."));
    BaselineMatch match = new BaselineMatch(file, accepted);
    match.mark(article("a.md", "Same."));
    assertEquals(
        List.of("Same.", "One.").stream().sorted().toList(),
        match.gone().stream().map(BaselineEntry::text).sorted().toList());
    assertEquals(1, match.kept().size());
    assertEquals(1, match.kept().get(0).count());
  }

  @Test
  void filesThatWereNotCheckedKeepTheirEntriesWhileTheyAreThere() throws Exception {
    List<BaselineEntry> accepted = new ArrayList<>(created(article("a.md", "One.")));
    accepted.addAll(created(article("b.md", "Two.")));
    Files.writeString(folder.resolve("b.md"), "Two.");
    BaselineMatch match = new BaselineMatch(file, accepted);
    match.mark(article("c.md", "Three."));
    assertEquals(List.of("b.md"), match.kept().stream().map(BaselineEntry::path).toList());
    assertEquals(List.of("a.md"), match.gone().stream().map(BaselineEntry::path).toList());
  }

  @Test
  void aRenamedFileKeepsWhatIsAccepted() throws Exception {
    List<BaselineEntry> accepted = created(article("old.md", "One.", "Two."));
    BaselineMatch match = new BaselineMatch(file, accepted);
    Assessment marked = match.mark(article("sub/new.md", "Two.", "One.", "New."));
    assertEquals(1, marked.findings().stream().filter(Finding::counts).count());
    assertEquals(
        List.of("sub/new.md", "sub/new.md"),
        match.kept().stream().map(BaselineEntry::path).toList());
    assertEquals(List.of(), match.gone());
  }

  @Test
  void aCopyIsNoRename() throws Exception {
    Files.writeString(folder.resolve("old.md"), "One.");
    List<BaselineEntry> accepted = created(article("old.md", "One."));
    BaselineMatch match = new BaselineMatch(file, accepted);
    match.mark(article("old.md", "One."));
    Assessment copy = match.mark(article("copy.md", "One."));
    assertEquals(1, copy.findings().stream().filter(Finding::counts).count());
  }

  @Test
  void whatACommentSuppressesIsNotAccepted() throws Exception {
    Assessment assessment = article("a.md", "One.");
    Finding finding = assessment.findings().get(0);
    Suppression reason = new Suppression(Suppression.Kind.INLINE, "why", 1);
    assertEquals(List.of(), created(assessment.withFindings(List.of(finding.suppressed(reason)))));
  }

  private List<BaselineEntry> created(Assessment assessment) {
    BaselineMatch match = new BaselineMatch(file, List.of());
    match.mark(assessment);
    return match.fresh();
  }

  /** An article each of whose sentences is a finding. */
  private Assessment article(String name, String... sentences) {
    Article article =
        Assessments.article(folder.resolve(name).toString(), String.join("\n\n", sentences));
    List<Finding> findings = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      Span span = new Span(start, start + sentence.length());
      findings.add(
          new Finding(
              "x/y",
              Severity.ERROR,
              "m",
              null,
              span,
              null,
              List.of(),
              Fingerprints.of("x/y", sentence)));
      start += sentence.length() + 2;
    }
    return new Assessment(
        article,
        Map.of(),
        List.of(),
        Fingerprints.numbered(findings),
        List.of(),
        new Score(50, "D", List.of()));
  }

  private static BaselineEntry entry(String path, String rule, String fingerprint, int count) {
    return new BaselineEntry(path, rule, fingerprint, count, "words \"é\" \u001b");
  }
}
