package org.hairsplit.report.sarif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.report.JsonStream;
import org.hairsplit.report.Passages;
import org.hairsplit.report.Place;
import org.hairsplit.report.SourceRoot;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/** One finding as a result of SARIF. */
final class SarifResult {

  private final JsonStream json;
  private final SourceRoot root;
  private final SarifRules rules;
  private final boolean baseline;

  SarifResult(JsonStream json, SourceRoot root, SarifRules rules, boolean baseline) {
    this.json = json;
    this.root = root;
    this.rules = rules;
    this.baseline = baseline;
  }

  /** Writes the fields of a result. */
  void write(Assessment assessment, Finding finding) {
    Article article = assessment.article();
    List<Evidence> passages = Passages.of(assessment, finding);
    json.field("ruleId", finding.rule());
    if (rules.index(finding.rule()) >= 0) {
      json.field("ruleIndex", rules.index(finding.rule()));
    }
    json.field("level", SarifRules.level(finding.severity()))
        .object("message", () -> json.field("text", message(finding, passages)))
        .array("locations", List.of(finding), located -> location(article, located))
        .array("relatedLocations", related(passages), one -> related(assessment, finding, one))
        .object("partialFingerprints", () -> fingerprints(finding));
    if (baseline) {
      json.field("baselineState", isBaselined(finding) ? "unchanged" : "new");
    }
    json.array("suppressions", suppressions(finding), one -> suppression(article, one))
        .object("properties", () -> properties(finding));
  }

  /** The links lead to the places below, where the passages are told. */
  private static String message(Finding finding, List<Evidence> passages) {
    StringBuilder message = new StringBuilder(SarifText.message(finding.message()));
    if (finding.suggestion() != null) {
      message.append(' ').append(SarifText.message(finding.suggestion()));
    }
    for (int i = 0; i < passages.size(); i++) {
      message
          .append(i == 0 ? " See " : ", ")
          .append('[')
          .append(SarifText.message(passages.get(i).source().id()))
          .append("](")
          .append(i + 1)
          .append(i + 1 == passages.size() ? ")." : ")");
    }
    return message.toString();
  }

  private void location(Article article, Finding finding) {
    json.object("physicalLocation", () -> physical(article, finding.span()));
  }

  private void physical(Article article, @Nullable Span span) {
    SarifUri uri = SarifUri.of(root, article.path());
    json.object(
        "artifactLocation",
        () -> {
          json.field("uri", uri.text());
          if (uri.relative()) {
            json.field("uriBaseId", SarifRenderer.BASE);
          }
        });
    json.object("region", () -> region(article, span));
  }

  private void region(Article article, @Nullable Span span) {
    if (span == null) {
      json.field("startLine", 1);
      return;
    }
    Place place = Place.of(article, span);
    json.field("startLine", place.start().line())
        .field("startColumn", place.start().column())
        .field("endLine", place.end().line())
        .field("endColumn", place.end().column())
        .field("charOffset", span.start())
        .field("charLength", span.length())
        .object("snippet", () -> json.field("text", span.cut(article.text())));
  }

  private static List<Numbered> related(List<Evidence> passages) {
    List<Numbered> numbered = new ArrayList<>();
    passages.forEach(passage -> numbered.add(new Numbered(numbered.size() + 1, passage)));
    return numbered;
  }

  private record Numbered(int id, Evidence evidence) {}

  /**
   * What a source says, at the place where the article cites it, or else at the sentence: a source
   * is no file of the repository, and GitHub wants one.
   */
  private void related(Assessment assessment, Finding finding, Numbered numbered) {
    Source source = numbered.evidence().source();
    String year = source.year() == null ? "" : " (" + source.year() + ")";
    String says = source.title() + year + ": \u201c" + numbered.evidence().passage() + "\u201d";
    json.field("id", numbered.id())
        .object(
            "physicalLocation",
            () -> physical(assessment.article(), near(assessment, finding, source)))
        .object("message", () -> json.field("text", SarifText.message(says)));
  }

  private static @Nullable Span near(Assessment assessment, Finding finding, Source source) {
    for (Map.Entry<Citation, String> cited : assessment.resolved().entrySet()) {
      if (cited.getValue().equals(source.id())) {
        return cited.getKey().span();
      }
    }
    return assessment.claims().stream()
        .map(JudgedClaim::claim)
        .filter(claim -> claim.id().equals(finding.claim()))
        .map(claim -> claim.sentence())
        .findFirst()
        .orElse(finding.span());
  }

  /** GitHub knows a result again by the hash of that name, whatever it is a hash of. */
  private void fingerprints(Finding finding) {
    json.field("hairsplit/v1", finding.fingerprint())
        .field("primaryLocationLineHash", finding.fingerprint() + ":1");
  }

  private static boolean isBaselined(Finding finding) {
    Suppression suppression = finding.suppression();
    return suppression != null && suppression.kind() == Suppression.Kind.BASELINE;
  }

  private static List<Suppression> suppressions(Finding finding) {
    return finding.suppression() == null ? List.of() : List.of(finding.suppression());
  }

  private void suppression(Article article, Suppression suppression) {
    boolean inSource = suppression.kind() == Suppression.Kind.INLINE;
    String reason = suppression.reason();
    json.field("kind", inSource ? "inSource" : "external").field("status", "accepted");
    if (reason != null || !inSource) {
      json.field("justification", reason == null ? "Accepted in the baseline." : reason);
    }
    Integer line = suppression.line();
    if (line != null) {
      SarifUri uri = SarifUri.of(root, article.path());
      json.object(
          "location",
          () ->
              json.object(
                  "physicalLocation",
                  () -> {
                    json.object(
                        "artifactLocation",
                        () -> {
                          json.field("uri", uri.text());
                          if (uri.relative()) {
                            json.field("uriBaseId", SarifRenderer.BASE);
                          }
                        });
                    json.object("region", () -> json.field("startLine", line));
                  }));
    }
  }

  private void properties(Finding finding) {
    json.field("severity", Words.of(finding.severity()));
    if (finding.suggestion() != null) {
      json.field("suggestion", finding.suggestion());
    }
    json.strings("sources", finding.evidence());
  }
}
