package org.hairsplit.cli.bench;

import java.util.List;
import java.util.Locale;
import org.hairsplit.claim.strength.StrengthComparison;
import org.hairsplit.cli.Session;
import org.hairsplit.language.LanguageAnalyzer;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;

/** Tells whether press releases say more than the abstracts they rest on. */
@Command(
    name = "exaggeration",
    sortOptions = false,
    description = {
      "Compares the strength of each press release with that of its abstract. Writes a line"
          + " {\"id\", \"label\"} for each, with the label same, exaggerates or downplays.",
      "",
      "A line needs id, press_release and abstract."
    },
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Example:",
      "  hairsplit bench exaggeration exaggeration_pairs/dev.jsonl labels.jsonl",
      "",
      "Exit codes: 0 every line was used, 2 nothing can be used, 3 some lines were left out,",
      "70 internal error or nothing could be written"
    })
final class BenchExaggeration extends BenchJudging {

  BenchExaggeration(Session session) {
    super(session);
  }

  @Override
  List<String> texts(JsonLine json) throws BadLineException {
    return List.of(text(json, "press_release"), text(json, "abstract"));
  }

  @Override
  void answer(List<String> texts, LanguageAnalyzer analyzer, JsonGenerator json) {
    StrengthComparison comparison = StrengthComparison.of(texts.get(0), texts.get(1), analyzer);
    json.writeStringProperty("label", comparison.name().toLowerCase(Locale.ROOT));
  }
}
