package org.hairsplit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a claim for a check to speak; all fields together, an empty one holds always.
 *
 * @param kinds the claim's kind is one of these
 * @param polarity the claim's polarity
 * @param modalities the claim's modality is one of these
 * @param evidence the best evidence in the records for the claim's treatment is one of these
 * @param comparisons each names a comparison of claim and evidence and the outcome it must have
 * @param inside patterns one of which matches inside the claim
 * @param sentence patterns one of which matches in the claim's sentence
 * @param unlessSentence patterns none of which matches in the claim's sentence
 * @param unlessNear patterns none of which matches in the sentence, the one before or the one after
 * @param cited whether a citation must or must not stand near; null for either
 * @param traits traits the article must have; with a leading {@code !}, must not have
 */
public record Condition(
    Set<ClaimKind> kinds,
    @Nullable Polarity polarity,
    Set<Modality> modalities,
    Set<EvidenceLevel> evidence,
    List<Compared> comparisons,
    SentencePattern inside,
    SentencePattern sentence,
    SentencePattern unlessSentence,
    SentencePattern unlessNear,
    @Nullable Boolean cited,
    List<String> traits) {

  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "polarity",
          "modality",
          "evidence",
          "compare",
          "inside",
          "sentence",
          "unless",
          "unless-near",
          "cited",
          "article");

  /** The names of all comparisons; {@code judgement} makes them. */
  public static final Set<String> COMPARISONS =
      Set.of(
          "approval",
          "date",
          "effect",
          "elsewhere",
          "harms",
          "head-to-head",
          "market",
          "mechanism",
          "novelty",
          "phase",
          "proof",
          "scope",
          "species",
          "study",
          "trials");

  /** What a comparison can come to: the stances of records. */
  public static final Set<String> OUTCOMES = Set.of("supports", "refutes", "weaker", "neutral");

  /**
   * A comparison and the outcome it must have.
   *
   * @param name of the comparison
   * @param outcomes any of {@code supports}, {@code refutes}, {@code weaker}, {@code neutral}
   */
  public record Compared(String name, List<String> outcomes) {}

  /**
   * Reads what stands under {@code when}.
   *
   * @param traits names of all that can be said of an article
   */
  static Condition read(
      YamlValue when, String rule, PatternVocabulary vocabulary, Set<String> traits) {
    when.allowOnly(KEYS);
    return new Condition(
        when.constants("kind", ClaimKind.class),
        when.get("polarity").map(v -> v.constant(Polarity.class)).orElse(null),
        when.constants("modality", Modality.class),
        when.constants("evidence", EvidenceLevel.class),
        compared(when),
        SentencePattern.read(when, "inside", rule, vocabulary),
        SentencePattern.read(when, "sentence", rule, vocabulary),
        SentencePattern.read(when, "unless", rule, vocabulary),
        SentencePattern.read(when, "unless-near", rule, vocabulary),
        when.get("cited").map(YamlValue::truth).orElse(null),
        when.get("article").map(named -> traits(named, traits)).orElse(List.of()));
  }

  private static List<Compared> compared(YamlValue when) {
    List<Compared> found = new ArrayList<>();
    when.get("compare")
        .ifPresent(
            map -> {
              map.keys().forEach(key -> key.oneOf(COMPARISONS));
              map.fields()
                  .forEach((name, value) -> found.add(new Compared(name, value.eachOf(OUTCOMES))));
            });
    return found;
  }

  private static List<String> traits(YamlValue named, Set<String> traits) {
    for (YamlValue item : named.items()) {
      String name = item.text().startsWith("!") ? item.text().substring(1) : item.text();
      if (!traits.contains(name)) {
        throw item.unknown("nothing is called '" + name + "' of an article", name, traits);
      }
    }
    return named.texts();
  }

  void compile() {
    inside.compile();
    sentence.compile();
    unlessSentence.compile();
    unlessNear.compile();
  }
}
