package org.hairsplit.importer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.rule.Term;
import org.jspecify.annotations.Nullable;

/** Whom or what a study was done on: from subject headings, else from words. */
final class Beings {

  private static final Set<String> IN_PEOPLE =
      Set.of(
          "randomized-trial",
          "open-label-trial",
          "observational",
          "case-report",
          "trial-registration",
          "meta-analysis",
          "systematic-review",
          "guideline");

  private Beings() {}

  /** What the headings stand for, in the order of {@code known}. */
  static Set<String> headings(Map<String, String> known, Collection<String> headings) {
    Set<String> given = new TreeSet<>(headings.stream().map(StudyWords::lower).toList());
    Set<String> found = new LinkedHashSet<>();
    known.forEach(
        (heading, meaning) -> {
          if (given.contains(heading)) {
            found.add(meaning);
          }
        });
    return found;
  }

  /** Species named in words. */
  static Set<String> named(StudyWords words, List<String> text) {
    Set<String> found = new TreeSet<>();
    StudyWords.in(text, words.beings).forEach(term -> found.add(term.id()));
    return found;
  }

  /** Types of the species named in words: {@code human}, {@code animal}, {@code cells}. */
  static Set<String> types(StudyWords words, List<String> text) {
    Set<String> found = new TreeSet<>();
    StudyWords.in(text, words.beings).stream().map(Term::type).forEach(found::add);
    return found;
  }

  /** The species of a work of this kind, as the corpus schema names it, or null. */
  static @Nullable String species(String kind, Set<String> found) {
    boolean human = found.contains("human");
    return switch (kind) {
      case "animal-study" -> animal(found);
      case "in-vitro-study" -> "cells";
      case "ex-vivo-study" -> human ? "human-tissue" : null;
      case "randomized-trial", "open-label-trial", "case-report" -> "human";
      default -> {
        String animal = animals(found) ? animal(found) : null;
        if (human) {
          yield animal == null || IN_PEOPLE.contains(kind) ? "human" : "mixed";
        }
        yield animal == null && found.contains("cells") ? "cells" : animal;
      }
    };
  }

  private static boolean animals(Set<String> found) {
    return found.contains("mouse") || found.contains("rat") || found.contains("animal");
  }

  private static String animal(Set<String> found) {
    boolean mouse = found.contains("mouse");
    boolean rat = found.contains("rat");
    return mouse == rat ? "animal" : mouse ? "mouse" : "rat";
  }
}
