package org.hairsplit.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;
import org.jspecify.annotations.Nullable;

/** Reads off a matched sentence what the claim says, how strongly, and of whom. Thread-safe. */
final class ClaimReader {

  private final CueScope cues;
  private final WordLists words;
  private final Quantities quantities = new Quantities();
  private final Authorities authorities;

  ClaimReader(Lexicon lexicon) {
    this.cues = new CueScope(lexicon.cues());
    this.words = lexicon.words();
    this.authorities = new Authorities(lexicon.words());
  }

  /**
   * The claim of a candidate.
   *
   * @param before the sentence before, whose species carries over, or null
   */
  Claim read(String id, Statement statement, @Nullable Statement before, Candidate candidate) {
    Sentence sentence = statement.sentence();
    CueScope.Reading reading = reading(sentence, candidate);
    Polarity polarity = candidate.polarity() == null ? reading.polarity() : candidate.polarity();
    if (labelledFalse(statement, before, candidate)) {
      polarity = Polarity.NEGATED;
    }
    Modality modality = modality(candidate, sentence, reading);
    String text = sentence.words(candidate.from(), candidate.to());
    return new Claim(
        id,
        candidate.kind(),
        text,
        statement.inFile(candidate.from(), candidate.to()),
        statement.inFile(),
        polarity,
        modality,
        strength(candidate.kind(), modality, sentence, candidate),
        List.copyOf(new TreeSet<>(statement.about())),
        List.copyOf(new TreeSet<>(sentence.marked(Marking.CONDITION, 0, sentence.size()))),
        population(sentence, before),
        candidate.stage() == null ? Phases.of(text) : candidate.stage(),
        quantities.in(text),
        authorities.in(sentence),
        candidate.rule());
  }

  private CueScope.Reading reading(Sentence sentence, Candidate candidate) {
    if (candidate.focus() >= 0) {
      return cues.around(sentence, candidate.focus());
    }
    return cues.read(sentence, candidate.from(), candidate.to(), candidate.kind());
  }

  /** A label such as "Myth:" denies its sentence, and in the same block the next one. */
  private boolean labelledFalse(
      Statement statement, @Nullable Statement before, Candidate candidate) {
    return cues.denied(statement.sentence(), candidate.from())
        || (before != null
            && before.blockIndex() == statement.blockIndex()
            && cues.denied(before.sentence(), before.sentence().size()));
  }

  private static Modality modality(
      Candidate candidate, Sentence sentence, CueScope.Reading reading) {
    if (candidate.modality() != null) {
      return candidate.modality();
    }
    return sentence.asks() ? Modality.QUESTIONED : reading.modality();
  }

  /** Sumner's scale folded to 0-3; only effects and mechanisms have a place on it. */
  private @Nullable Integer strength(
      ClaimKind kind, Modality modality, Sentence sentence, Candidate candidate) {
    if (kind != ClaimKind.EFFICACY && kind != ClaimKind.MECHANISM) {
      return null;
    }
    Set<String> associations = words.list("associations");
    for (int i = candidate.from(); i < candidate.to(); i++) {
      if (associations.contains(sentence.token(i).lemma())) {
        return 1;
      }
    }
    return modality == Modality.ASSERTED || modality == Modality.PROJECTED ? 3 : 2;
  }

  private Population population(Sentence sentence, @Nullable Statement before) {
    Population own = population(sentence);
    if (own != Population.UNSPECIFIED || before == null) {
      return own;
    }
    Population carried = population(before.sentence());
    return carried == Population.HUMAN ? own : carried;
  }

  private Population population(Sentence sentence) {
    if (names("animals", sentence)) {
      return Population.ANIMAL;
    }
    if (names("people", sentence)) {
      return Population.HUMAN;
    }
    return names("cultures", sentence) ? Population.CELLS : Population.UNSPECIFIED;
  }

  private boolean names(String list, Sentence sentence) {
    Set<String> lemmas = words.list(list);
    return sentence.holdsAny(lemmas)
        || sentence.tokens().stream().anyMatch(token -> lemmas.contains(token.lemma()));
  }
}
