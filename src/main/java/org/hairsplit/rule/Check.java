package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.language.PatternVocabulary;
import org.hairsplit.text.Words;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * What is flagged and when. Immutable, thread-safe.
 *
 * @param id {@code <flag>/<name>}
 * @param about why it matters, in a sentence or two, or empty
 * @param flag what kind of fault
 * @param severity how loud
 * @param standard what the check rests on
 * @param message what is wrong; every {@link Slot} is filled in
 * @param suggestion how to write it instead, filled in likewise, or null
 * @param rewordings ways to write the sentence instead, the best first; may be empty
 * @param when what must hold of the claim
 * @param tentative whether it only proposes, and a second reader, learned from annotated articles,
 *     decides whether it speaks
 * @param sources ids of the records that decide, where the check itself knows them; may be empty
 * @param examples run by the build
 */
public record Check(
    String id,
    String about,
    Flag flag,
    Severity severity,
    String standard,
    String message,
    @Nullable String suggestion,
    List<Rewording> rewordings,
    Condition when,
    boolean tentative,
    List<String> sources,
    List<Example> examples) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "about",
          "severity",
          "standard",
          "message",
          "suggestion",
          "rewrite",
          "when",
          "tentative",
          "sources",
          "examples");

  public Check {
    rewordings = List.copyOf(rewordings);
    sources = List.copyOf(sources);
    examples = List.copyOf(examples);
  }

  /**
   * Reads a check's file.
   *
   * @param traits names of all that can be said of an article
   */
  static Check read(
      YamlValue file,
      String folder,
      String name,
      PatternVocabulary vocabulary,
      Set<String> traits) {
    file.allowOnly(KEYS);
    String id = RuleFile.id(file, folder, name);
    return new Check(
        id,
        file.get("about").map(YamlValue::text).orElse(""),
        flag(file, folder),
        file.require("severity").constant(Severity.class),
        file.require("standard").text(),
        Slot.template(file.require("message")),
        file.get("suggestion").map(Slot::template).orElse(null),
        Rewording.readAll(file, id, vocabulary),
        Condition.read(file.require("when"), id, vocabulary, traits),
        file.get("tentative").map(YamlValue::truth).orElse(false),
        file.get("sources").map(YamlValue::texts).orElse(List.of()),
        Examples.read(file, id, "bad", "good"));
  }

  private static Flag flag(YamlValue file, String folder) {
    return Words.constant(Flag.class, folder)
        .orElseThrow(() -> file.mistake("'" + folder + "' is not a flag"));
  }

  void compile() {
    when.compile();
    rewordings.forEach(Rewording::compile);
  }
}
