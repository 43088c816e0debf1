package org.hairsplit.rule;

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
 * @param metByObservation an observation that meets it, or null
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
    @Nullable String metByObservation,
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
          "met-by-observation",
          "broken-by",
          "met",
          "missed");

  static CriterionRule read(YamlValue file, String name) {
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
        file.get("met-by-observation").map(YamlValue::text).orElse(null),
        file.constants("broken-by", Flag.class),
        file.require("met").text(),
        file.require("missed").text());
  }
}
