package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceReader;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.Severity;
import org.hairsplit.rule.TermList;
import org.junit.jupiter.api.Test;

class ImportedRecordsTest {

  @Test
  void whatOnlyGuessedRecordsSayIsNoError() {
    assertEquals(Severity.WARNING, severity(record(Source.GUESSED, "x")));
    assertEquals(Severity.ERROR, severity(record(Source.IMPORTED, "x")));
    assertEquals(Severity.ERROR, severity(record("read", "x")));
    assertEquals(Severity.ERROR, severity(record(Source.GUESSED, "x"), record("read", "x")));
    assertEquals(Severity.ERROR, severity());
  }

  @Test
  void aMessageQuotesTheBeginningOfAnImportedPageAndAllOfARecordOfOurs() {
    String page = "words ".repeat(200).strip();
    assertEquals(page, FindingWriter.said(record("read", page)));
    String quoted = FindingWriter.said(record(Source.IMPORTED, page));
    assertTrue(quoted.length() <= 303 && quoted.endsWith("words \u2026"), quoted);
  }

  private static Severity severity(Source... sources) {
    return FindingWriter.severity(
        Severity.ERROR, Outcome.of(Stance.REFUTES, List.of(sources), "so it is"));
  }

  private static Source record(String checked, String says) {
    TermList none = TermList.parse("none.yml", "terms: []", "terms");
    return new SourceReader(none, none)
        .parse(
            "x.yml",
            "{id: x, title: t, kind: review, basis: b, says: '%s', checked: '%s'}"
                .formatted(says, checked));
  }
}
