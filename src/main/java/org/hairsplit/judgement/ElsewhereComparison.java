package org.hairsplit.judgement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Stance;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Opposites;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.TermList;

/**
 * Notices what the same article tells against elsewhere, of the same treatment: "no side effects"
 * and a list of them. The other place must be a claim too, and the treatment be the only one of
 * either.
 */
final class ElsewhereComparison implements Comparison {

  private final List<Opposites> opposites;
  private final TermList interventions;

  ElsewhereComparison(Lexicon lexicon) {
    this.opposites = lexicon.opposites();
    this.interventions = lexicon.interventions();
  }

  @Override
  public String name() {
    return "elsewhere";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(
        ClaimKind.EFFICACY,
        ClaimKind.SAFETY,
        ClaimKind.MECHANISM,
        ClaimKind.STAGE,
        ClaimKind.CERTAINTY);
  }

  @Override
  public Outcome compare(Case before) {
    Optional<String> treatment = only(before.extracted().statement());
    if (treatment.isEmpty() || !before.claim().assured()) {
      return Outcome.UNDECIDED;
    }
    for (Opposites pair : opposites) {
      if (pair.of(type(treatment.get())) && bold(pair, before.extracted())) {
        Optional<ExtractedClaim> against = against(pair, treatment.get(), before);
        if (against.isPresent()) {
          return Outcome.of(Stance.REFUTES, List.of(), reason(against.get()));
        }
      }
    }
    return Outcome.UNDECIDED;
  }

  private static String reason(ExtractedClaim against) {
    return "elsewhere the article says “" + against.statement().sentence().text() + "”";
  }

  private static boolean bold(Opposites pair, ExtractedClaim one) {
    Sentence sentence = one.statement().sentence();
    boolean touches =
        pair.bold().find(sentence).stream()
            .anyMatch(match -> match.from() < one.to() && one.from() < match.to());
    return touches && !pair.unless().matches(sentence);
  }

  private Optional<ExtractedClaim> against(Opposites pair, String treatment, Case before) {
    Statement here = before.extracted().statement();
    return before
        .extraction()
        .undoubted()
        .filter(other -> other.statement().index() != here.index())
        .filter(other -> other.claim().polarity() == Polarity.AFFIRMED)
        .filter(other -> other.claim().modality() != Modality.QUESTIONED)
        .filter(other -> only(other.statement()).map(id -> related(id, treatment)).orElse(false))
        .filter(other -> pair.plain().matches(other.statement().sentence()))
        .findFirst();
  }

  private boolean related(String one, String other) {
    return interventions.lineage(one).contains(other) || interventions.lineage(other).contains(one);
  }

  private static Optional<String> only(Statement statement) {
    List<String> treatments = statement.about();
    return treatments.size() == 1 ? Optional.of(treatments.get(0)) : Optional.empty();
  }

  private String type(String treatment) {
    return interventions.byId(treatment).map(term -> term.type()).orElse("");
  }
}
