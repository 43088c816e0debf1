package org.hairsplit.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/**
 * What kind of work a record is.
 *
 * @param name as in the corpus schema, {@code case-report}, {@code opinion}, or {@code
 *     unclassified}
 * @param declared whether the format itself says so, in a field made for it
 * @param retracted whether the work was withdrawn by its journal
 */
record StudyKind(String name, boolean declared, boolean retracted) {

  static final String UNKNOWN = "unclassified";

  private static final String RETRACTED = "retracted";
  private static final Set<String> TRIALS = Set.of("randomized-trial", "open-label-trial");
  private static final Set<String> ANIMALS = Set.of("mouse", "rat", "animal");

  /** Types that leave open what the work really is, if its title says more. */
  private static final Set<String> VAGUE =
      Set.of("review", "opinion", "open-label-trial", "observational", "conference-abstract");

  /**
   * Tells the kind from publication types, else from words of the title, else of the text.
   *
   * @param species of the subject headings; empty if there are none
   */
  static StudyKind of(
      StudyWords words, Work work, List<String> title, List<String> text, Set<String> species) {
    List<String> types = types(words, work);
    boolean retracted = types.remove(RETRACTED);
    List<String> titles = kinds(words.titleKinds, title);
    retracted |= titles.remove(RETRACTED) && title.indexOf(RETRACTED) == 0;
    if (work.kind != null) {
      return new StudyKind(work.kind, true, retracted);
    }
    String type = types.isEmpty() ? null : types.get(0);
    String said = titles.isEmpty() ? first(kinds(words.textKinds, text)) : titles.get(0);
    boolean animals = !species.contains("human") && species.stream().anyMatch(ANIMALS::contains);
    if (animals && (type == null || TRIALS.contains(type))) {
      return new StudyKind("animal-study", true, retracted);
    }
    if (type != null && (said == null || !refines(words, type, said, !titles.isEmpty()))) {
      return new StudyKind(type, true, retracted);
    }
    if (said != null && TRIALS.contains(said) && onlyAnimals(words, title, text)) {
      return new StudyKind("animal-study", false, retracted);
    }
    return new StudyKind(said == null ? UNKNOWN : said, false, retracted);
  }

  /** Whether the words tell more than a vague type does: a trial that turns out randomized. */
  private static boolean refines(StudyWords words, String type, String said, boolean inTitle) {
    if (type.equals("opinion")) {
      return !said.equals("review") && !said.equals("opinion");
    }
    List<String> order = words.titleKinds.terms().stream().map(Term::id).toList();
    return VAGUE.contains(type)
        && inTitle
        && !type.equals("conference-abstract")
        && order.indexOf(said) < order.indexOf(type)
        && !said.equals("trial-registration");
  }

  private static List<String> types(StudyWords words, Work work) {
    List<String> given = work.types.stream().map(StudyWords::lower).toList();
    List<String> kinds = new ArrayList<>();
    words.types.forEach(
        (type, kind) -> {
          if (given.contains(type) && !kinds.contains(kind)) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  /** The kinds that words speak of, strongest first. */
  private static List<String> kinds(TermList list, List<String> words) {
    List<Term> found = StudyWords.in(words, list);
    return new ArrayList<>(list.terms().stream().filter(found::contains).map(Term::id).toList());
  }

  private static boolean onlyAnimals(StudyWords words, List<String> title, List<String> text) {
    Set<String> types = Beings.types(words, title);
    types.addAll(Beings.types(words, text));
    return types.contains("animal") && !types.contains("human");
  }

  private static @Nullable String first(List<String> list) {
    return list.isEmpty() ? null : list.get(0);
  }
}
