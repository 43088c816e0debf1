package org.hairsplit.cli.bench;

import java.util.List;
import org.hairsplit.cli.Session;
import org.hairsplit.judgement.review.ReleaseReview;
import org.hairsplit.language.LanguageAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;

/** Tells which of HealthNewsReview's criteria each press release meets. */
@Command(
    name = "criteria",
    sortOptions = false,
    description = {
      "Judges each press release by HealthNewsReview's ten criteria. Writes a line {\"id\","
          + " \"criteria\"} for each, with satisfactory or not_satisfactory for every criterion.",
      "",
      "A line needs id and text; a title is read with it. A review in the line is not looked at."
    },
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Example:",
      "  hairsplit bench criteria healthnewsreview_releases/dev.jsonl criteria.jsonl",
      "",
      "Exit codes: 0 every line was used, 2 nothing can be used, 3 some lines were left out,",
      "70 internal error or nothing could be written"
    })
final class BenchCriteria extends BenchJudging {

  private @Nullable ReleaseReview review;

  BenchCriteria(Session session) {
    super(session);
  }

  @Override
  List<String> texts(JsonLine json) throws BadLineException {
    return List.of(json.text("title") + " . " + text(json, "text"));
  }

  @Override
  void answer(List<String> texts, LanguageAnalyzer analyzer, JsonGenerator json) {
    ReleaseReview reviewer = review;
    if (reviewer == null) {
      reviewer = new ReleaseReview();
      review = reviewer;
    }
    json.writeObjectPropertyStart("criteria");
    reviewer
        .margins(texts.get(0))
        .forEach(
            (criterion, margin) ->
                json.writeStringProperty(
                    criterion, margin > 0 ? "satisfactory" : "not_satisfactory"));
    json.writeEndObject();
  }
}
