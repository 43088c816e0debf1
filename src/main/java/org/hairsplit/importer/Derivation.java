package org.hairsplit.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.claim.Phases;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source record of what a format says: derives kind, stage, species, age, sex and number of
 * participants, looks treatments and conditions up in the lexicon, and says in {@code checked}
 * whether the format declared the kind or its words were gone by. Thread-safe.
 */
final class Derivation {

  /** Words further down say little of what a study is. */
  private static final int TEXT_LOOKED_AT = 12_000;

  private static final Set<String> WITH_PHASE =
      Set.of(
          "randomized-trial",
          "open-label-trial",
          "trial-registration",
          "press-release",
          "company-pipeline",
          "conference-abstract");

  private final StudyWords words;
  private final TermList interventions;
  private final TermList conditions;
  private final Participants participants;

  Derivation(StudyWords words, TermList interventions, TermList conditions) {
    this.words = words;
    this.interventions = interventions;
    this.conditions = conditions;
    this.participants = new Participants(words);
  }

  /** The record, or null if there is neither a title nor a text nor an identifier to name it. */
  @Nullable Source source(Work work, int textLength) {
    String title = title(work);
    if (title == null) {
      return null;
    }
    String text = String.join("\n", work.text);
    List<String> titleWords = StudyWords.cut(title);
    List<String> textWords = StudyWords.cut(start(text, TEXT_LOOKED_AT));
    List<String> aside = StudyWords.cut(start(String.join("\n", work.background), TEXT_LOOKED_AT));
    Set<String> headings = Beings.headings(words.species, work.subjects);
    StudyKind kind = StudyKind.of(words, work, titleWords, textWords, headings);
    String species = species(work, kind, headings, titleWords, textWords);
    EvidenceStage phase = phase(work, kind, title, text);
    return new Source(
        work.id == null ? SourceIds.of(work.identifiers, title) : work.id,
        title,
        schemaKind(kind.name()),
        work.year,
        work.publisher,
        null,
        List.of(),
        work.identifiers,
        ids(interventions, work.given, work.subjects, titleWords, textWords),
        work.given,
        ids(conditions, work.treated, work.subjects, titleWords, textWords),
        work.treated,
        species,
        work.age == null ? joined(Beings.headings(words.ages, work.subjects)) : work.age,
        work.sex == null ? sex(Beings.headings(words.sexes, work.subjects)) : work.sex,
        work.participants == null ? count(kind, titleWords, textWords, aside) : work.participants,
        kind.retracted() ? null : stage(work, kind.name(), phase),
        work.phase == null && phase != null ? Words.of(phase).replace('-', ' ') : work.phase,
        kind.retracted() ? "retracted" : work.status,
        work.approvals,
        work.outcomes,
        work.safety,
        limits(work, kind),
        work.funding,
        says(title, text, textLength),
        kind.declared() ? Source.IMPORTED : Source.GUESSED);
  }

  private static @Nullable String title(Work work) {
    if (work.title != null) {
      return work.title;
    }
    if (!work.text.isEmpty()) {
      return start(work.text.get(0), 120);
    }
    return work.identifiers.isEmpty() ? null : work.identifiers.values().iterator().next();
  }

  private static String schemaKind(String kind) {
    return switch (kind) {
      case "case-report" -> "observational";
      case "opinion" -> "review";
      default -> kind;
    };
  }

  private @Nullable String species(
      Work work, StudyKind kind, Set<String> headings, List<String> title, List<String> text) {
    if (work.species != null) {
      return work.species;
    }
    if (!headings.isEmpty()) {
      return Beings.species(kind.name(), headings);
    }
    Set<String> named = Beings.named(words, title);
    return Beings.species(kind.name(), named.isEmpty() ? Beings.named(words, text) : named);
  }

  /** In the title or a type; in the text only if it speaks of one phase and no other. */
  private static @Nullable EvidenceStage phase(
      Work work, StudyKind kind, String title, String text) {
    if (!WITH_PHASE.contains(kind.name())) {
      return null;
    }
    String said = work.phase == null ? "" : work.phase;
    EvidenceStage declared = Phases.of(said + ". " + String.join(". ", work.types) + ". " + title);
    if (declared != null || work.kind != null) {
      return declared;
    }
    Set<EvidenceStage> named = new TreeSet<>();
    for (String sentence : start(text, TEXT_LOOKED_AT).split("[.;\n]")) {
      EvidenceStage phase = Phases.of(sentence);
      if (phase != null) {
        named.add(phase);
      }
    }
    return named.size() == 1 ? named.iterator().next() : null;
  }

  /** As the corpus has it: a controlled trial without a phase counts as phase 2. */
  private static @Nullable EvidenceStage stage(
      Work work, String kind, @Nullable EvidenceStage phase) {
    if (work.stage != null || phase != null) {
      return work.stage == null ? phase : work.stage;
    }
    return switch (kind) {
      case "randomized-trial" -> EvidenceStage.PHASE_2;
      case "open-label-trial", "observational", "case-report" -> EvidenceStage.OBSERVATIONAL;
      case "animal-study" -> EvidenceStage.ANIMAL;
      case "ex-vivo-study" -> EvidenceStage.EX_VIVO;
      case "in-vitro-study" -> EvidenceStage.IN_VITRO;
      case "meta-analysis" -> EvidenceStage.META_ANALYSIS;
      case "systematic-review", "review" -> EvidenceStage.REVIEW;
      default -> null;
    };
  }

  private static @Nullable String limits(Work work, StudyKind kind) {
    String limits =
        switch (kind.name()) {
          case "case-report" -> "A case report.";
          case "opinion" -> "An editorial, letter or comment, no study of its own.";
          default -> null;
        };
    if (kind.retracted()) {
      return "Retracted.";
    }
    return work.limits == null ? limits : work.limits;
  }

  private @Nullable Integer count(
      StudyKind kind, List<String> title, List<String> text, List<String> aside) {
    if (Set.of("review", "opinion", "guideline", "regulator-label").contains(kind.name())) {
      return null;
    }
    for (List<String> place : List.of(title, text, aside)) {
      Integer count = participants.in(place);
      if (count != null) {
        return count;
      }
    }
    return null;
  }

  /** Fields for it and the title say what a work is about; a text mentions much besides. */
  private static List<String> ids(
      TermList list,
      Collection<String> fields,
      Collection<String> subjects,
      List<String> title,
      List<String> text) {
    Set<String> ids = new TreeSet<>();
    List<String> heads = new ArrayList<>(fields);
    heads.addAll(subjects);
    heads.forEach(head -> add(ids, list, StudyWords.cut(turned(head))));
    add(ids, list, title);
    if (ids.isEmpty()) {
      add(ids, list, text);
    }
    return List.copyOf(ids);
  }

  /** MeSH writes "Alopecia, Androgenetic" and "Receptors, Androgen". */
  private static String turned(String heading) {
    String[] parts = heading.split(", ", -1);
    return parts.length == 2 ? heading + " ; " + parts[1] + " " + parts[0] : heading;
  }

  private static void add(Set<String> ids, TermList list, List<String> text) {
    StudyWords.in(text, list).stream().map(Term::id).forEach(ids::add);
  }

  private static @Nullable String joined(Set<String> parts) {
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private static @Nullable String sex(Set<String> sexes) {
    return sexes.isEmpty() ? null : sexes.size() > 1 ? "all" : sexes.iterator().next();
  }

  private static String says(String title, String text, int length) {
    return text.isBlank() ? title + "." : start(text, length);
  }

  /** At most {@code length} characters, cut between words. */
  static String start(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length;
    while (end > length / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** {@code PHASE2} and {@code PHASE2, PHASE3} of registries in words. */
  static String phaseWords(Collection<String> phases) {
    return String.join("/", phases).toLowerCase(Locale.ROOT).replace("phase", "phase ").strip();
  }
}
