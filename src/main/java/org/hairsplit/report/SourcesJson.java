package org.hairsplit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.evidence.Source;
import org.hairsplit.report.CitedWork.Attempt;
import org.hairsplit.report.CitedWork.Cited;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Words;

/** Reports on sources for programs, as {@code sources.schema.json} beside this class has it. */
public final class SourcesJson implements SourcesWriter {

  private final JsonStream json;
  private final List<Problem> withoutArticle = new ArrayList<>();

  /** A writer to {@code out}, which it never closes. */
  public SourcesJson(OutputStream out) {
    this.json = new JsonStream(out);
  }

  @Override
  public void begin(String version, String index) throws IOException {
    JsonStream.writing(
        () ->
            json.startObject()
                .object(
                    "tool",
                    () ->
                        json.field("name", "hairsplit")
                            .field("version", version)
                            .field("index", index))
                .startArray("articles"));
  }

  @Override
  public void article(Article article, List<CitedWork> works, List<Problem> problems)
      throws IOException {
    JsonStream.writing(
        () ->
            json.object(
                    () ->
                        json.field("path", article.path())
                            .field("title", article.title())
                            .array("citations", works, work -> work(article, work))
                            .problems(problems))
                .flush());
  }

  @Override
  public void problem(Problem problem) {
    withoutArticle.add(problem);
  }

  @Override
  public void end(SourcesSummary summary) throws IOException {
    JsonStream.writing(
        () ->
            json.endArray()
                .problems(withoutArticle)
                .object("summary", () -> counts(summary))
                .endObject()
                .close());
  }

  private void work(Article article, CitedWork work) {
    Location location = article.locate(work.citation().span());
    json.field("text", work.citation().text())
        .field("start", work.citation().span().start())
        .field("end", work.citation().span().end())
        .field("line", location.line())
        .field("column", location.column())
        .object(
            "identifiers",
            () -> work.citation().identifiers().forEach((kind, value) -> json.field(kind, value)))
        .field("status", Words.of(work.status()));
    Cited cited = work.source();
    if (cited == null) {
      json.field("source", (String) null);
    } else {
      json.object("source", () -> source(cited));
    }
    json.field("advice", work.advice()).array("attempts", work.attempts(), this::attempt);
  }

  private void source(Cited cited) {
    Source record = cited.record();
    json.field("id", record.id())
        .field("title", record.title())
        .field("kind", record.kind())
        .field("stage", record.stage() == null ? null : Words.of(record.stage()))
        .field("year", record.year())
        .object(
            "strength",
            () ->
                json.field("level", cited.strength().id())
                    .field("rank", cited.strength().rank())
                    .field("name", cited.strength().name())
                    .field("means", cited.strength().means()))
        .field("checked", record.checked())
        .field("sureness", cited.sureness());
  }

  private void attempt(Attempt attempt) {
    json.field("identifier", attempt.identifier())
        .field("service", attempt.service())
        .field("file", attempt.file())
        .field("failure", attempt.failure());
  }

  private void counts(SourcesSummary summary) {
    json.field("articles", summary.articles())
        .field("uncited", summary.uncited())
        .field("citations", summary.citations())
        .field("resolved", summary.resolved())
        .field("fetched", summary.fetched())
        .field("missing", summary.missing())
        .field("problems", summary.problems());
  }
}
