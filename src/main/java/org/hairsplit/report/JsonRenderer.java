package org.hairsplit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Quantity;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Criterion;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.judgement.Rewrite;
import org.hairsplit.judgement.Score;
import org.hairsplit.judgement.Suppression;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reports for programs: one JSON object, as {@code report.schema.json} beside this class has it, in
 * UTF-8. The inputs that gave no article stand after the articles, under {@code problems}.
 */
public final class JsonRenderer implements ReportWriter {

  private final JsonStream json;
  private final List<Problem> withoutArticle = new ArrayList<>();

  /** A renderer to {@code out}, which it flushes after each article and never closes. */
  public JsonRenderer(OutputStream out) {
    this.json = new JsonStream(out);
  }

  @Override
  public void begin(Run run) throws IOException {
    JsonStream.writing(
        () -> json.startObject().object("tool", () -> tool(run)).startArray("articles"));
  }

  @Override
  public void article(Assessment assessment, List<Problem> problems) throws IOException {
    JsonStream.writing(() -> json.object(() -> fields(assessment, problems)).flush());
  }

  @Override
  public void problem(Problem problem) {
    withoutArticle.add(problem);
  }

  @Override
  public void end(Summary summary) throws IOException {
    JsonStream.writing(
        () ->
            json.endArray()
                .problems(withoutArticle)
                .object("summary", () -> counts(summary))
                .endObject()
                .close());
  }

  private void tool(Run run) {
    json.field("name", "hairsplit")
        .field("version", run.version())
        .field("rules", run.rules())
        .field("index", run.index())
        .field("as_of", run.asOf().toString());
  }

  private void fields(Assessment assessment, List<Problem> problems) {
    Article article = assessment.article();
    Score score = assessment.score();
    json.field("path", article.path())
        .field("title", article.title())
        .field("published", article.published() == null ? null : article.published().toString())
        .field("score", score.points())
        .field("grade", score.grade())
        .array("deductions", score.deductions(), this::deduction)
        .array("criteria", assessment.criteria(), this::criterion)
        .array("citations", article.citations(), c -> citation(c, assessment.resolved()))
        .array("claims", assessment.claims(), judged -> claim(article, judged))
        .array("findings", assessment.findings(), finding -> finding(article, finding))
        .problems(problems);
  }

  private void deduction(Score.Deduction deduction) {
    json.number("points", deduction.points())
        .field("reason", deduction.reason())
        .field("criterion", deduction.criterion())
        .field("finding", deduction.finding());
  }

  private void criterion(Criterion criterion) {
    json.field("id", criterion.id())
        .field("standard", criterion.standard())
        .field("result", Words.of(criterion.result()))
        .field("why", criterion.why())
        .field("claim", criterion.claim())
        .field("finding", criterion.finding());
  }

  private void citation(Citation citation, Map<Citation, String> resolved) {
    json.field("text", citation.text());
    span(citation.span());
    json.object(
            "identifiers",
            () -> citation.identifiers().forEach((kind, value) -> json.field(kind, value)))
        .field("source", resolved.get(citation));
  }

  private void claim(Article article, JudgedClaim judged) {
    Claim claim = judged.claim();
    json.field("id", claim.id()).field("kind", Words.of(claim.kind())).field("text", claim.text());
    place(article, claim.span());
    json.object("sentence", () -> span(claim.sentence()))
        .field("polarity", Words.of(claim.polarity()))
        .field("modality", Words.of(claim.modality()))
        .field("strength", claim.strength())
        .strings("interventions", claim.interventions())
        .strings("conditions", claim.conditions())
        .field("population", Words.of(claim.population()))
        .field("stage", claim.stage() == null ? null : Words.of(claim.stage()))
        .array("values", claim.values(), this::quantity)
        .field("attributed_to", claim.attributedTo())
        .field("rule", claim.rule())
        .field("verdict", Words.of(judged.verdict()))
        .number("support", judged.support())
        .field("searched", judged.searched())
        .array("evidence", judged.evidence(), this::evidence);
  }

  private void quantity(Quantity quantity) {
    json.number("value", quantity.value()).field("unit", quantity.unit());
  }

  private void evidence(Evidence evidence) {
    json.field("source", evidence.source().id())
        .field("title", evidence.source().title())
        .field("year", evidence.source().year())
        .field("passage", evidence.passage())
        .number("score", evidence.score())
        .field("stance", Words.of(evidence.stance()))
        .field("cited", evidence.cited());
  }

  private void finding(Article article, Finding finding) {
    Rewrite rewrite = finding.rewrite();
    json.field("rule", finding.rule())
        .field("severity", Words.of(finding.severity()))
        .field("message", finding.message())
        .field("suggestion", rewrite == null ? finding.suggestion() : rewrite.sentence())
        .field("advice", finding.suggestion());
    if (rewrite == null || rewrite.span() == null) {
      json.field("rewrite", (String) null);
    } else {
      Span changed = rewrite.span();
      json.object(
          "rewrite",
          () -> {
            span(changed);
            json.field("text", rewrite.text());
          });
    }
    place(article, finding.span());
    json.field("claim", finding.claim())
        .strings("evidence", finding.evidence())
        .field("fingerprint", finding.fingerprint());
    suppression(finding.suppression());
  }

  private void suppression(@Nullable Suppression suppression) {
    if (suppression == null) {
      json.field("suppressed", (String) null);
    } else {
      json.object(
          "suppressed",
          () ->
              json.field("kind", Words.of(suppression.kind()))
                  .field("reason", suppression.reason())
                  .field("line", suppression.line()));
    }
  }

  private void counts(Summary summary) {
    json.field("articles", summary.articles())
        .object(
            "findings",
            () ->
                json.field("error", summary.errors())
                    .field("warning", summary.warnings())
                    .field("info", summary.infos()))
        .field("suppressed", summary.suppressed())
        .field("problems", summary.problems());
  }

  private void place(Article article, @Nullable Span span) {
    Location location = span == null ? null : article.locate(span);
    json.field("start", span == null ? null : span.start())
        .field("end", span == null ? null : span.end())
        .field("line", location == null ? null : location.line())
        .field("column", location == null ? null : location.column());
  }

  private void span(Span span) {
    json.field("start", span.start()).field("end", span.end());
  }
}
