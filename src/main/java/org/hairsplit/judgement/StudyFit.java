package org.hairsplit.judgement;

import java.util.List;
import org.hairsplit.evidence.Source;
import org.jspecify.annotations.Nullable;

/**
 * How far a record fits what a sentence says of a study.
 *
 * @param source the record
 * @param author whether the sentence names its author, or its trial
 * @param whole whether the sentence names every treatment of the record
 * @param pair whether the sentence names the treatments it compares, and no other record has both
 * @param covers whether the record has every treatment of the sentence
 */
record StudyFit(
    Source source,
    boolean author,
    Sign journal,
    Sign year,
    Sign people,
    Sign figure,
    boolean whole,
    boolean pair,
    boolean covers) {

  /** One thing that a sentence may say of a study. */
  enum Sign {
    UNSAID,
    SAME,
    /** Too near to be held against it. */
    NEAR,
    OTHER
  }

  private static final double MANY_MORE = 1.25;

  private static final int FEW = 4;

  private static final int ROUND = 10;

  /**
   * How the record fits.
   *
   * @param journal of the record, or null if it is not known
   */
  static StudyFit of(Source source, @Nullable String journal, StudyMention mention, boolean pair) {
    return new StudyFit(
        source,
        mention.names(source),
        journal(journal, mention.journal()),
        year(source.year(), mention.year()),
        people(source, mention.people()),
        figure(source, mention.figures()),
        mention.treatments().containsAll(source.interventions()),
        pair,
        source.interventions().containsAll(mention.treatments()));
  }

  private static Sign journal(@Nullable String known, @Nullable String told) {
    if (known == null || told == null) {
      return Sign.UNSAID;
    }
    return known.equals(told) ? Sign.SAME : Sign.OTHER;
  }

  /** Online and in print a year may differ by one. */
  private static Sign year(@Nullable Integer known, @Nullable Integer told) {
    if (known == null || told == null) {
      return Sign.UNSAID;
    }
    return switch (Math.abs(known - told)) {
      case 0 -> Sign.SAME;
      case 1 -> Sign.NEAR;
      default -> Sign.OTHER;
    };
  }

  /** Fewer may be one arm, or those who finished. */
  private static Sign people(Source source, @Nullable Integer told) {
    Integer known = source.participants();
    if (known == null || told == null) {
      return Sign.UNSAID;
    }
    if (known.equals(told)) {
      return Sign.SAME;
    }
    boolean other = told > known * MANY_MORE || told * FEW < known;
    return other && !holds(source, told) ? Sign.OTHER : Sign.NEAR;
  }

  /** Whether the number stands anywhere in the record. */
  private static boolean holds(Source source, int number) {
    String text = source.title() + " " + source.says() + " " + source.limits() + source.outcomes();
    return text.replace(",", "").matches("(?s).*\\b" + number + "\\b.*");
  }

  private static Sign figure(Source source, List<StudyFigure> told) {
    List<StudyFigure> known = StudyFigure.of(source);
    if (told.isEmpty()) {
      return Sign.UNSAID;
    }
    if (told.stream().anyMatch(one -> known.stream().anyMatch(one::same))) {
      return Sign.SAME;
    }
    return source.outcomes().isEmpty() ? Sign.NEAR : Sign.OTHER;
  }

  /**
   * Whether the record gives the number of people or the figure that the sentence does. A round
   * number of people tells little of a study of more than the sentence names.
   */
  boolean numbers() {
    Integer participants = source.participants();
    boolean telling = whole || author || (participants != null && participants % ROUND != 0);
    return (people == Sign.SAME && telling) || figure == Sign.SAME;
  }

  /** Whether it cannot be the study that the sentence speaks of, by what was in it. */
  boolean againstContent() {
    return people == Sign.OTHER || figure == Sign.OTHER;
  }

  /** Signs of its being the study, the place and the year left out. */
  private int inside() {
    return (author ? 1 : 0) + (numbers() ? 1 : 0) + (pair ? 1 : 0);
  }

  /** Surely the study, told by more than the journal, which is another. */
  boolean inOtherJournal() {
    boolean dated = year == Sign.SAME;
    return journal == Sign.OTHER
        && year != Sign.OTHER
        && !againstContent()
        && inside() > 0
        && inside() + (dated ? 1 : 0) >= 2;
  }

  /** Surely the study, told by more than the year, which is another. */
  boolean inOtherYear() {
    return year == Sign.OTHER
        && journal != Sign.OTHER
        && !againstContent()
        && (numbers() || pair)
        && inside() + (journal == Sign.SAME ? 1 : 0) >= 2;
  }

  /** Surely the study, told by more than how many took part, which is another number. */
  boolean withOtherPeople() {
    return people == Sign.OTHER && figure != Sign.OTHER && surelyPlaced();
  }

  /** Surely the study, told by more than what came out, which is another figure. */
  boolean withOtherFigure() {
    return figure == Sign.OTHER && people != Sign.OTHER && surelyPlaced();
  }

  private boolean surelyPlaced() {
    boolean placed = journal == Sign.SAME || year == Sign.SAME;
    return journal != Sign.OTHER && year != Sign.OTHER && placed && inside() > 0;
  }

  /** Whether the sentence may well speak of this one: nothing is against it, something for it. */
  boolean may() {
    boolean fits = journal != Sign.OTHER && year != Sign.OTHER && !againstContent();
    boolean dated = year == Sign.SAME && journal == Sign.UNSAID && covers;
    boolean hinted = author || pair || numbers() || journal == Sign.SAME || dated;
    return fits && hinted;
  }
}
