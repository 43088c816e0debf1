package org.hairsplit.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * How a claim of a kind is recognised. Immutable, thread-safe.
 *
 * @param id {@code <kind>/<name>}
 * @param about what it recognises, in one sentence, or empty
 * @param kind of the claims it finds
 * @param triggers words one of which a sentence must hold before the patterns are tried
 * @param patterns any of which matches the claim; the group {@code $claim} narrows it
 * @param unless patterns that, anywhere in the sentence, keep the rule silent
 * @param unlessInside patterns that, inside the match, keep the rule silent
 * @param under patterns one of which must match in what the sentence stands under: the words that
 *     lead in to its list or table, or the heading; empty if it may stand anywhere
 * @param unlessUnder patterns that, in what the sentence stands under, keep the rule silent
 * @param lead whether the claim begins with the subject and the auxiliaries before the match
 * @param subject what the sentence must speak of
 * @param polarity of the claims, or null to read it from the sentence
 * @param modality of the claims, or null to read it from the sentence
 * @param stage of evidence that the claims name, or null
 * @param firm whether its claims stand whatever the claim detector makes of the sentence
 * @param examples run by the build
 */
public record ClaimRule(
    String id,
    String about,
    ClaimKind kind,
    List<String> triggers,
    SentencePattern patterns,
    SentencePattern unless,
    SentencePattern unlessInside,
    SentencePattern under,
    SentencePattern unlessUnder,
    boolean lead,
    Subject subject,
    @Nullable Polarity polarity,
    @Nullable Modality modality,
    @Nullable EvidenceStage stage,
    boolean firm,
    List<Example> examples) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "about",
          "lead",
          "under",
          "unless-under",
          "triggers",
          "patterns",
          "unless",
          "unless-inside",
          "subject",
          "polarity",
          "modality",
          "stage",
          "firm",
          "examples");

  /** What a sentence must speak of for a rule to look at it. */
  public enum Subject {
    /** A treatment by name, by a general noun, or by a pronoun where the block names one. */
    TREATMENT,
    /** A treatment in the sentence itself, by name or by a general noun. */
    NAMED_TREATMENT,
    /** Nothing in particular. */
    ANY
  }

  public ClaimRule {
    triggers = List.copyOf(triggers);
    examples = List.copyOf(examples);
  }

  /**
   * Reads a rule's file.
   *
   * @param firm what it is if the file does not say
   */
  static ClaimRule read(
      YamlValue file, String folder, String name, boolean firm, PatternVocabulary vocabulary) {
    file.allowOnly(KEYS);
    String id = RuleFile.id(file, folder, name);
    List<String> triggers =
        file.require("triggers").texts().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    return new ClaimRule(
        id,
        file.get("about").map(YamlValue::text).orElse(""),
        kind(file, folder),
        triggers,
        patterns(file, id, vocabulary),
        SentencePattern.read(file, "unless", id, vocabulary),
        SentencePattern.read(file, "unless-inside", id, vocabulary),
        SentencePattern.read(file, "under", id, vocabulary),
        SentencePattern.read(file, "unless-under", id, vocabulary),
        file.get("lead").map(YamlValue::truth).orElse(false),
        file.get("subject").map(v -> v.constant(Subject.class)).orElse(Subject.ANY),
        file.get("polarity").map(v -> v.constant(Polarity.class)).orElse(null),
        file.get("modality").map(v -> v.constant(Modality.class)).orElse(null),
        file.get("stage").map(v -> v.constant(EvidenceStage.class)).orElse(null),
        file.get("firm").map(YamlValue::truth).orElse(firm),
        Examples.read(file, id, "claim", "none"));
  }

  private static ClaimKind kind(YamlValue file, String folder) {
    return Words.constant(ClaimKind.class, folder)
        .orElseThrow(() -> file.mistake("'" + folder + "' is not a kind of claim"));
  }

  private static SentencePattern patterns(YamlValue file, String id, PatternVocabulary vocabulary) {
    file.require("patterns");
    return SentencePattern.read(file, "patterns", id, vocabulary);
  }

  void compile() {
    patterns.compile();
    unless.compile();
    unlessInside.compile();
    under.compile();
    unlessUnder.compile();
  }
}
