package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;

/** Tells everything a finding rests on. */
final class FindingExplanation {

  private static final String INDENT = "  ";

  private final TextOut out;
  private final Explained report;

  FindingExplanation(TextOut out, Explained report) {
    this.out = out;
    this.report = report;
  }

  void write(Tree article, Tree finding) throws IOException {
    out.line(
        Explained.place(article, finding)
            + "  "
            + finding.text("severity")
            + "  "
            + finding.text("rule")
            + "  "
            + finding.text("fingerprint"));
    out.paragraph(INDENT, finding.text("message"));
    Tree claim = Explained.claim(article, finding.text("claim")).orElse(null);
    if (claim != null) {
      claim(article, claim);
      evidence(claim, finding);
    }
    instead(finding);
    costs(article, finding);
    out.line("");
    out.line("The rule: hairsplit explain " + finding.text("rule"));
    out.flush();
  }

  private void claim(Tree article, Tree claim) throws IOException {
    out.line("");
    out.paragraph("", "Sentence: “" + report.sentence(article, claim) + "”");
    out.paragraph(
        "",
        "Claim "
            + claim.text("id")
            + ": “"
            + claim.text("text")
            + "”, found by the claim rule "
            + claim.text("rule"));
    property("kind", claim.text("kind"));
    property("polarity", claim.text("polarity"));
    property("modality", claim.text("modality"));
    property("strength", claim.text("strength"));
    property("treatments", claim.joined("interventions"));
    property("conditions", claim.joined("conditions"));
    property("population", claim.text("population"));
    property("stage", claim.text("stage"));
    property("attributed to", claim.text("attributed_to"));
    List<String> values =
        claim.items("values").stream().map(v -> v.text("value") + " " + v.text("unit")).toList();
    property("numbers", String.join(", ", values));
  }

  private void property(String name, String value) throws IOException {
    if (!value.isBlank()) {
      out.paragraph(INDENT, name + ": " + value.strip());
    }
  }

  private void evidence(Tree claim, Tree finding) throws IOException {
    out.line("");
    out.paragraph(
        "", "Verdict: " + claim.text("verdict") + " (support " + claim.text("support") + ")");
    property("searched", claim.text("searched"));
    List<String> deciding =
        finding.items("evidence").stream().map(id -> String.valueOf(id.value())).toList();
    for (Tree passage : claim.items("evidence")) {
      String source = passage.text("source");
      String year = passage.text("year").isEmpty() ? "" : ", " + passage.text("year");
      String role = deciding.contains(source) ? ", decides" : "";
      String cited = passage.text("cited").equals("true") ? ", cited by the article" : "";
      out.paragraph(
          INDENT,
          source
              + " ("
              + passage.text("title")
              + year
              + "), "
              + passage.text("stance")
              + role
              + cited);
      out.paragraph(INDENT + INDENT, "“" + passage.text("passage") + "”");
    }
  }

  private void instead(Tree finding) throws IOException {
    String suggestion = finding.text("suggestion");
    String advice = finding.text("advice");
    if (!suggestion.isEmpty() || !advice.isEmpty()) {
      out.line("");
    }
    if (!suggestion.isEmpty() && !suggestion.equals(advice)) {
      out.paragraph("", "Instead: “" + suggestion + "”");
    }
    if (!advice.isEmpty()) {
      out.paragraph("", "Advice: " + advice);
    }
  }

  private void costs(Tree article, Tree finding) throws IOException {
    String fingerprint = finding.text("fingerprint");
    out.line("");
    double points = 0;
    for (Tree deduction : article.items("deductions")) {
      points += deduction.text("finding").equals(fingerprint) ? deduction.number("points") : 0;
    }
    out.line(
        points > 0
            ? "It costs "
                + ScoreExplanation.points(points)
                + " points of the score, which is "
                + article.text("score")
                + "."
            : "It costs no points by itself.");
    for (Tree criterion : article.items("criteria")) {
      if (criterion.text("finding").equals(fingerprint)) {
        out.line("It breaks the criterion " + criterion.text("id") + ".");
      }
    }
  }
}
