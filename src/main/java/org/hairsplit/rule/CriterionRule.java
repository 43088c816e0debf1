package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * An article-level criterion: when it applies, what meets it, what breaks it. Immutable.
 *
 * @param id short name
 * @param about why it matters, in a sentence or two, or empty
 * @param standard where it comes from
 * @param weight points of 100 that it carries
 * @param appliesTo the criterion applies where the article has a claim of one of these kinds; empty
 *     for always
 * @param metBy kinds of claim one of which meets it; empty if no claim is needed
 * @param metByNumbers whether the claim that meets it must carry a number
 * @param metByPolarity polarity that a claim must have to meet it, or null for any
 * @param notMetBy claim rules whose claims do not meet it
 * @param metByObservations observations any of which meets it
 * @param brokenBy flags a finding of which breaks it
 * @param met the reason given when it is met
 * @param missed the reason given when it is not
 */
public record CriterionRule(
    String id,
    String about,
    String standard,
    double weight,
    Set<ClaimKind> appliesTo,
    Set<ClaimKind> metBy,
    boolean metByNumbers,
    @Nullable Polarity metByPolarity,
    List<String> notMetBy,
    List<String> metByObservations,
    Set<Flag> brokenBy,
    String met,
    String missed) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "about",
          "standard",
          "weight",
          "applies-to",
          "met-by",
          "with-numbers",
          "met-by-polarity",
          "not-met-by",
          "met-by-observation",
          "broken-by",
          "met",
          "missed");

  public CriterionRule {
    notMetBy = List.copyOf(notMetBy);
    metByObservations = List.copyOf(metByObservations);
  }

  /**
   * Reads a criterion's file.
   *
   * @param claimRules ids of all claim rules
   * @param traits names of all that can be said of an article
   */
  static CriterionRule read(
      YamlValue file, String name, Set<String> claimRules, Set<String> traits) {
    file.allowOnly(KEYS);
    String id = file.require("id").text();
    if (!id.equals(name)) {
      throw file.mistake("id is '" + id + "', the file's name says '" + name + "'");
    }
    return new CriterionRule(
        id,
        file.get("about").map(YamlValue::text).orElse(""),
        file.require("standard").text(),
        file.require("weight").number(),
        file.constants("applies-to", ClaimKind.class),
        file.constants("met-by", ClaimKind.class),
        file.get("with-numbers").map(YamlValue::truth).orElse(false),
        file.get("met-by-polarity").map(v -> v.constant(Polarity.class)).orElse(null),
        file.get("not-met-by").map(value -> known(value, claimRules)).orElse(List.of()),
        file.get("met-by-observation").map(named -> named.eachOf(traits)).orElse(List.of()),
        file.constants("broken-by", Flag.class),
        file.require("met").text(),
        file.require("missed").text());
  }

  private static List<String> known(YamlValue ids, Set<String> claimRules) {
    for (YamlValue id : ids.items()) {
      if (!claimRules.contains(id.text())) {
        throw id.unknown("'" + id.text() + "' is no claim rule", id.text(), claimRules);
      }
    }
    return ids.texts();
  }

  /** Whether a claim is of those that meet it, its number aside. */
  public boolean takes(ClaimKind kind, Polarity polarity, String rule) {
    return metBy.contains(kind)
        && (metByPolarity == null || metByPolarity == polarity)
        && !notMetBy.contains(rule);
  }
}
