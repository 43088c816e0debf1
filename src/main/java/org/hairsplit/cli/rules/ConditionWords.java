package org.hairsplit.cli.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hairsplit.language.TokenPattern;
import org.hairsplit.rule.Condition;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.SentencePattern;
import org.hairsplit.text.Words;

/** A check's condition in words, as items of a Markdown list. */
final class ConditionWords {

  private ConditionWords() {}

  /** What must hold for the check to speak. */
  static List<String> flags(Condition when) {
    List<String> items = new ArrayList<>();
    items.add(claims(when));
    if (!when.evidence().isEmpty()) {
      items.add("The best evidence on record for the treatment is " + or(when.evidence()) + ".");
    }
    when.comparisons()
        .forEach(
            compared ->
                items.add(
                    "Compared with the records ("
                        + compared.name()
                        + "), they say: "
                        + String.join(" or ", compared.outcomes())
                        + "."));
    patterns(items, when.inside(), "The claim holds one of");
    patterns(items, when.sentence(), "The sentence holds one of");
    Boolean cited = when.cited();
    if (cited != null) {
      items.add(cited ? "A source is cited near it." : "No source is cited near it.");
    }
    traits(items, when, false, "The article is found to be");
    return items;
  }

  /** What keeps the check silent. */
  static List<String> leaves(Condition when) {
    List<String> items = new ArrayList<>();
    patterns(items, when.unlessSentence(), "Sentences that hold one of");
    patterns(
        items, when.unlessNear(), "Sentences that hold, or stand beside one that holds, one of");
    traits(items, when, true, "Articles that are found to be");
    return items;
  }

  private static String claims(Condition when) {
    Polarity polarity = when.polarity();
    String kinds = when.kinds().isEmpty() ? "any kind" : or(when.kinds());
    String how =
        (polarity == null ? "" : ", " + Words.of(polarity))
            + (when.modalities().isEmpty() ? "" : ", " + or(when.modalities()));
    return "Claims of " + kinds + how + ".";
  }

  private static String or(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Words::of).collect(Collectors.joining(" or "));
  }

  private static void patterns(List<String> items, SentencePattern patterns, String say) {
    if (!patterns.isEmpty()) {
      String code =
          patterns.patterns().stream()
              .map(TokenPattern::source)
              .collect(Collectors.joining("\n  "));
      items.add(say + "\n\n  ```\n  " + code + "\n  ```\n");
    }
  }

  private static void traits(List<String> items, Condition when, boolean not, String say) {
    String names =
        when.traits().stream()
            .filter(trait -> trait.startsWith("!") == not)
            .map(trait -> not ? trait.substring(1) : trait)
            .collect(Collectors.joining(not ? " or " : " and "));
    if (!names.isEmpty()) {
      items.add(say + " " + names + ".");
    }
  }
}
