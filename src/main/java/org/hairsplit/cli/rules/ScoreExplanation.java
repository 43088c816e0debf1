package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hairsplit.json.JsonValue;

/** Tells what took every point off a score, and what every criterion rests on. */
final class ScoreExplanation {

  private static final String INDENT = "  ";
  private static final String DEEPER = "        ";

  private final TextOut out;
  private final Explained report;

  ScoreExplanation(TextOut out, Explained report) {
    this.out = out;
    this.report = report;
  }

  /** Points with one decimal at most. */
  static String points(double points) {
    String text = String.format(Locale.ROOT, "%.1f", points);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  void write(JsonValue article) throws IOException {
    out.line(
        article.words("path")
            + ": score "
            + article.words("score")
            + " of 100, grade "
            + article.words("grade"));
    List<JsonValue> deductions = article.items("deductions");
    double taken = 0;
    for (JsonValue deduction : deductions) {
      taken += deduction.number("points");
      out.paragraph(
          INDENT, "-" + points(deduction.number("points")) + "  " + deduction.words("reason"));
      because(article, deduction.words("finding"), deduction.words("criterion"));
    }
    out.paragraph(
        INDENT,
        "100 less "
            + points(taken)
            + " is "
            + points(Math.max(0, 100 - taken))
            + "; the score is a whole number, never below 0, and deductions are rounded to a tenth.");
    criteria(article);
    out.line("");
    out.flush();
  }

  private void because(JsonValue article, String finding, String criterion) throws IOException {
    JsonValue fault = Explained.finding(article, finding).orElse(null);
    if (fault != null) {
      rests(article, fault);
      return;
    }
    for (JsonValue one : article.items("criteria")) {
      JsonValue broken = Explained.finding(article, one.words("finding")).orElse(null);
      if (!criterion.isEmpty() && one.words("id").equals(criterion) && broken != null) {
        rests(article, broken);
      }
    }
  }

  private void rests(JsonValue article, JsonValue finding) throws IOException {
    JsonValue claim = Explained.claim(article, finding.words("claim")).orElse(null);
    String words = claim == null ? finding.words("message") : report.sentence(article, claim);
    out.paragraph(
        DEEPER,
        Explained.place(article, finding)
            + " "
            + finding.words("rule")
            + " ("
            + finding.words("fingerprint")
            + "): “"
            + words
            + "”");
  }

  private void criteria(JsonValue article) throws IOException {
    out.line("");
    out.paragraph(INDENT, "Criteria");
    for (JsonValue criterion : article.items("criteria")) {
      out.paragraph(
          INDENT + INDENT,
          criterion.words("id")
              + ", "
              + criterion.words("standard")
              + ": "
              + criterion.words("result")
              + ". "
              + criterion.words("why"));
      JsonValue claim = Explained.claim(article, criterion.words("claim")).orElse(null);
      if (claim != null) {
        out.paragraph(
            DEEPER,
            "spoken of at "
                + Explained.place(article, claim)
                + ": “"
                + report.sentence(article, claim)
                + "”");
      }
      JsonValue broken = Explained.finding(article, criterion.words("finding")).orElse(null);
      if (broken != null) {
        rests(article, broken);
      }
    }
  }
}
