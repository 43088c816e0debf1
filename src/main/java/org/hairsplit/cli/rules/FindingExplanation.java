package org.hairsplit.cli.rules;

import java.io.IOException;
import java.util.List;
import org.hairsplit.json.JsonValue;

/** Tells everything a finding rests on. */
final class FindingExplanation {

  private static final String INDENT = "  ";

  private final TextOut out;
  private final Explained report;

  FindingExplanation(TextOut out, Explained report) {
    this.out = out;
    this.report = report;
  }

  void write(JsonValue article, JsonValue finding) throws IOException {
    out.line(
        Explained.place(article, finding)
            + "  "
            + finding.words("severity")
            + "  "
            + finding.words("rule")
            + "  "
            + finding.words("fingerprint"));
    out.paragraph(INDENT, finding.words("message"));
    JsonValue claim = Explained.claim(article, finding.words("claim")).orElse(null);
    if (claim != null) {
      claim(article, claim);
      evidence(claim, finding);
    }
    instead(finding);
    costs(article, finding);
    out.line("");
    out.line("The rule: hairsplit explain " + finding.words("rule"));
    out.flush();
  }

  private void claim(JsonValue article, JsonValue claim) throws IOException {
    out.line("");
    out.paragraph("", "Sentence: “" + report.sentence(article, claim) + "”");
    out.paragraph(
        "",
        "Claim "
            + claim.words("id")
            + ": “"
            + claim.words("text")
            + "”, found by the claim rule "
            + claim.words("rule"));
    property("kind", claim.words("kind"));
    property("polarity", claim.words("polarity"));
    property("modality", claim.words("modality"));
    property("strength", claim.words("strength"));
    property("treatments", String.join(", ", claim.texts("interventions")));
    property("conditions", String.join(", ", claim.texts("conditions")));
    property("population", claim.words("population"));
    property("stage", claim.words("stage"));
    property("attributed to", claim.words("attributed_to"));
    List<String> values =
        claim.items("values").stream().map(v -> v.words("value") + " " + v.words("unit")).toList();
    property("numbers", String.join(", ", values));
  }

  private void property(String name, String value) throws IOException {
    if (!value.isBlank()) {
      out.paragraph(INDENT, name + ": " + value.strip());
    }
  }

  private void evidence(JsonValue claim, JsonValue finding) throws IOException {
    out.line("");
    out.paragraph(
        "", "Verdict: " + claim.words("verdict") + " (support " + claim.words("support") + ")");
    property("searched", claim.words("searched"));
    List<String> deciding = finding.texts("evidence");
    for (JsonValue passage : claim.items("evidence")) {
      String source = passage.words("source");
      String year = passage.words("year").isEmpty() ? "" : ", " + passage.words("year");
      String role = deciding.contains(source) ? ", decides" : "";
      String cited = passage.words("cited").equals("true") ? ", cited by the article" : "";
      out.paragraph(
          INDENT,
          source
              + " ("
              + passage.words("title")
              + year
              + "), "
              + passage.words("stance")
              + role
              + cited);
      out.paragraph(INDENT + INDENT, "“" + passage.words("passage") + "”");
    }
  }

  private void instead(JsonValue finding) throws IOException {
    String suggestion = finding.words("suggestion");
    String advice = finding.words("advice");
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

  private void costs(JsonValue article, JsonValue finding) throws IOException {
    String fingerprint = finding.words("fingerprint");
    out.line("");
    double points = 0;
    for (JsonValue deduction : article.items("deductions")) {
      points += deduction.words("finding").equals(fingerprint) ? deduction.number("points") : 0;
    }
    out.line(
        points > 0
            ? "It costs "
                + ScoreExplanation.points(points)
                + " points of the score, which is "
                + article.words("score")
                + "."
            : "It costs no points by itself.");
    for (JsonValue criterion : article.items("criteria")) {
      if (criterion.words("finding").equals(fingerprint)) {
        out.line("It breaks the criterion " + criterion.words("id") + ".");
      }
    }
  }
}
