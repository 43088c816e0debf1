package org.hairsplit.rule;

import java.util.List;
import java.util.Set;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * A check of the whole article. Immutable.
 *
 * @param id {@code article/<name>}
 * @param about why it matters, in a sentence or two, or empty
 * @param severity how loud
 * @param standard what the check rests on
 * @param message what is wrong
 * @param suggestion what to do about it, or null
 * @param observation what the article lacks or has, by the name of the observation
 * @param unlessTraits traits that keep the check silent
 * @param examples run by the build; whole small articles
 */
public record ArticleCheck(
    String id,
    String about,
    Severity severity,
    String standard,
    String message,
    @Nullable String suggestion,
    String observation,
    List<String> unlessTraits,
    List<Example> examples) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "about",
          "severity",
          "standard",
          "message",
          "suggestion",
          "observes",
          "unless",
          "examples");

  public ArticleCheck {
    unlessTraits = List.copyOf(unlessTraits);
    examples = List.copyOf(examples);
  }

  /**
   * Reads a check's file.
   *
   * @param traits names of all that can be said of an article
   */
  static ArticleCheck read(YamlValue file, String folder, String name, Set<String> traits) {
    file.allowOnly(KEYS);
    String id = RuleFile.id(file, folder, name);
    return new ArticleCheck(
        id,
        file.get("about").map(YamlValue::text).orElse(""),
        file.require("severity").constant(Severity.class),
        file.require("standard").text(),
        Slot.plain(file.require("message")),
        file.get("suggestion").map(Slot::plain).orElse(null),
        file.require("observes").oneOf(traits),
        file.get("unless").map(named -> named.eachOf(traits)).orElse(List.of()),
        Examples.read(file, id, "bad", "good"));
  }
}
