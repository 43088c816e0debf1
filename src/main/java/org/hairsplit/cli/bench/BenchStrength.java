package org.hairsplit.cli.bench;

import java.util.List;
import org.hairsplit.claim.strength.Genre;
import org.hairsplit.claim.strength.StrengthModel;
import org.hairsplit.cli.Session;
import org.hairsplit.language.LanguageAnalyzer;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;

/** Tells how strong each statement of a benchmark is. */
@Command(
    name = "strength",
    sortOptions = false,
    description = {
      "Judges how strong each statement is: 0 none, 1 correlational, 2 conditional causal, 3 causal."
          + " Writes a line {\"id\", \"strength\"} for each.",
      "",
      "A line needs id and text. One with a release_id, a position or an outlet is judged as a press"
          + " release or news, any other as an abstract."
    },
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Example:",
      "  hairsplit bench strength claim_strength_press/dev.jsonl strengths.jsonl",
      "",
      "Exit codes: 0 every line was used, 2 nothing can be used, 3 some lines were left out,",
      "70 internal error or nothing could be written"
    })
final class BenchStrength extends BenchJudging {

  private static final String PRESS = "press";

  BenchStrength(Session session) {
    super(session);
  }

  @Override
  List<String> texts(JsonLine json) throws BadLineException {
    boolean press = List.of("release_id", "position", "outlet").stream().anyMatch(json::has);
    boolean journal = json.text("source").startsWith("journal");
    return List.of(text(json, "text"), press && !journal ? PRESS : "");
  }

  @Override
  void answer(List<String> texts, LanguageAnalyzer analyzer, JsonGenerator json) {
    Genre genre = texts.get(1).equals(PRESS) ? Genre.PRESS : Genre.ABSTRACT;
    json.writeNumberProperty(
        "strength", StrengthModel.builtIn().strength(texts.get(0), genre, analyzer));
  }
}
