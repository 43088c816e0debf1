package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what a sentence says of a study, its journal and year, who took part and what came out,
 * against the records. The study must be told by more than one sign beside the treatment before one
 * of the others is called wrong, and no other record may be meant. Refuted if the record was looked
 * at, weaker if it was written from memory.
 */
final class StudyComparison implements Comparison {

  private static final Set<String> REVIEWS =
      Set.of("review", "systematic-review", "meta-analysis", "guideline");

  private final Family family;
  private final JournalNames journals;

  StudyComparison(Family family, JournalNames journals) {
    this.family = family;
    this.journals = journals;
  }

  @Override
  public String name() {
    return "study";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.values());
  }

  @Override
  public Outcome compare(Case before) {
    if (before.claim().modality() == Modality.QUESTIONED) {
      return Outcome.UNDECIDED;
    }
    StudyMention mention = StudyMention.of(before.extracted().statement(), journals);
    return mention == null || mention.treatments().isEmpty()
        ? Outcome.UNDECIDED
        : weigh(mention, fits(mention));
  }

  private List<StudyFit> fits(StudyMention mention) {
    List<Source> studies =
        family.records(mention.treatments()).stream()
            .filter(source -> source.authors() != null || journals.of(source) != null)
            .toList();
    return studies.stream()
        .filter(source -> of(source, mention))
        .map(
            source ->
                StudyFit.of(source, journals.of(source), mention, pair(source, studies, mention)))
        .filter(fit -> mention.named() || fit.author())
        .toList();
  }

  /** Whether the sentence may speak of such a work at all. */
  private static boolean of(Source source, StudyMention mention) {
    boolean sexes =
        mention.sex() == null
            || source.sex() == null
            || source.sex().equals("all")
            || source.sex().equals(mention.sex());
    boolean review = REVIEWS.contains(source.kind());
    boolean sort = mention.review() == review || (review && mention.names(source));
    return sexes && !mention.ofOthers(source) && sort;
  }

  /** Whether the sentence names all that the work compares, and no other record compares that. */
  private static boolean pair(Source source, List<Source> studies, StudyMention mention) {
    List<String> compared = source.interventions();
    return compared.size() > 1
        && mention.treatments().containsAll(compared)
        && studies.stream().filter(s -> s.interventions().containsAll(compared)).count() == 1;
  }

  private Outcome weigh(StudyMention mention, List<StudyFit> fits) {
    if (fits.stream().anyMatch(StudyFit::may)) {
      return Outcome.UNDECIDED;
    }
    StudyFit fit = only(fits, StudyFit::inOtherJournal);
    if (fit != null) {
      return told(fit, "appeared in " + fit.source().publisher());
    }
    fit = only(fits, StudyFit::inOtherYear);
    if (fit != null) {
      return told(fit, "is of " + fit.source().year());
    }
    fit = only(fits, StudyFit::withOtherPeople);
    if (fit != null) {
      return told(fit, "had " + fit.source().participants() + " participants");
    }
    fit = only(fits, StudyFit::withOtherFigure);
    return fit == null ? Outcome.UNDECIDED : otherFigure(fit, mention);
  }

  /** A figure that no record has may come from a part of the study that ours leaves out. */
  private Outcome otherFigure(StudyFit fit, StudyMention mention) {
    if (mention.figures().size() != 1) {
      return Outcome.UNDECIDED;
    }
    StudyFigure figure = mention.figures().get(0);
    return family.records(mention.treatments()).stream()
        .filter(other -> !other.id().equals(fit.source().id()))
        .filter(other -> StudyFigure.of(other).stream().anyMatch(figure::same))
        .findFirst()
        .map(other -> told(fit, "did not find " + figure.words() + ", which is of " + label(other)))
        .orElse(Outcome.UNDECIDED);
  }

  private static @Nullable StudyFit only(List<StudyFit> fits, Predicate<StudyFit> such) {
    List<StudyFit> found = fits.stream().filter(such).toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static Outcome told(StudyFit fit, String what) {
    Source source = fit.source();
    boolean seen = !source.checked().equals("memory");
    return Outcome.of(
        seen ? Stance.REFUTES : Stance.WEAKER,
        List.of(source),
        "that study (" + label(source) + ") " + what);
  }

  private static String label(Source source) {
    String surname = StudyMention.surname(source);
    String publisher = source.publisher();
    String who = surname != null ? surname : publisher != null ? publisher : source.id();
    Integer year = source.year();
    return year == null ? who : who + " " + year;
  }
}
