package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

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

  void write(Tree article) throws IOException {
    out.line(
        article.text("path")
            + ": score "
            + article.text("score")
            + " of 100, grade "
            + article.text("grade"));
    List<Tree> deductions = article.items("deductions");
    double taken = 0;
    for (Tree deduction : deductions) {
      taken += deduction.number("points");
      out.paragraph(
          INDENT, "-" + points(deduction.number("points")) + "  " + deduction.text("reason"));
      because(article, deduction.text("finding"), deduction.text("criterion"));
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

  private void because(Tree article, String finding, String criterion) throws IOException {
    Tree fault = Explained.finding(article, finding).orElse(null);
    if (fault != null) {
      rests(article, fault);
      return;
    }
    for (Tree one : article.items("criteria")) {
      Tree broken = Explained.finding(article, one.text("finding")).orElse(null);
      if (!criterion.isEmpty() && one.text("id").equals(criterion) && broken != null) {
        rests(article, broken);
      }
    }
  }

  private void rests(Tree article, Tree finding) throws IOException {
    Tree claim = Explained.claim(article, finding.text("claim")).orElse(null);
    String words = claim == null ? finding.text("message") : report.sentence(article, claim);
    out.paragraph(
        DEEPER,
        Explained.place(article, finding)
            + " "
            + finding.text("rule")
            + " ("
            + finding.text("fingerprint")
            + "): “"
            + words
            + "”");
  }

  private void criteria(Tree article) throws IOException {
    out.line("");
    out.paragraph(INDENT, "Criteria");
    for (Tree criterion : article.items("criteria")) {
      out.paragraph(
          INDENT + INDENT,
          criterion.text("id")
              + ", "
              + criterion.text("standard")
              + ": "
              + criterion.text("result")
              + ". "
              + criterion.text("why"));
      Tree claim = Explained.claim(article, criterion.text("claim")).orElse(null);
      if (claim != null) {
        out.paragraph(
            DEEPER,
            "spoken of at "
                + Explained.place(article, claim)
                + ": “"
                + report.sentence(article, claim)
                + "”");
      }
      Tree broken = Explained.finding(article, criterion.text("finding")).orElse(null);
      if (broken != null) {
        rests(article, broken);
      }
    }
  }
}
