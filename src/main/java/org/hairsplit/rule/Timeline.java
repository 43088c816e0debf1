package org.hairsplit.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.yaml.YamlValue;

/**
 * How long programmes take to the market: {@code lexicon/timeline.yml}. Immutable.
 *
 * @param yearsToMarket from the start of a stage, whole years on average; of a stage that is not in
 *     it nothing can be said
 * @param sources ids of the records that say so, the weightiest first
 */
public record Timeline(Map<EvidenceStage, Integer> yearsToMarket, List<String> sources) {

  private static final Set<String> KEYS = Set.of("years-to-market", "sources");

  public Timeline {
    yearsToMarket = Map.copyOf(yearsToMarket);
    sources = List.copyOf(sources);
  }

  static Timeline read(YamlValue file) {
    file.allowOnly(KEYS);
    Map<EvidenceStage, Integer> years = new EnumMap<>(EvidenceStage.class);
    YamlValue table = file.require("years-to-market");
    for (YamlValue stage : table.keys()) {
      years.put(stage.constant(EvidenceStage.class), years(table.require(stage.text())));
    }
    return new Timeline(years, file.require("sources").texts());
  }

  private static int years(YamlValue value) {
    int years = value.integer();
    if (years < 1) {
      throw value.mistake("a stage is a year or more from the market");
    }
    return years;
  }
}
