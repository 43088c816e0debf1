package org.hairsplit.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.evidence.EvidenceFinder;
import org.hairsplit.evidence.FoundEvidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.RulePolicy;

/** Weighs an article's claims: what the records say to each, and which checks hold. Thread-safe. */
final class Scales {

  /** Which rules speak does not hang on the passages found, only what they quote. */
  private static final FoundEvidence NOTHING = new FoundEvidence(List.of(), "");

  private final EvidenceFinder finder;
  private final Family family;
  private final Levels levels;
  private final KnownTreatments known;
  private final Comparisons comparisons;
  private final Checks checks;

  Scales(
      EvidenceFinder finder,
      Family family,
      Levels levels,
      KnownTreatments known,
      Comparisons comparisons,
      Checks checks) {
    this.finder = finder;
    this.family = family;
    this.levels = levels;
    this.known = known;
    this.comparisons = comparisons;
    this.checks = checks;
  }

  /**
   * The claims of an article, weighed, in its order.
   *
   * @param cited records of what the article cites
   * @param observed of the article as a whole
   * @param asOf the day taken as today
   */
  List<Weighed> weigh(
      Article article,
      Extraction extraction,
      List<Source> cited,
      Set<String> observed,
      LocalDate asOf) {
    List<Weighed> weighed = new ArrayList<>();
    for (ExtractedClaim extracted : extraction.claims()) {
      FoundEvidence found = finder.find(extracted.claim(), cited);
      Case before = open(article, extraction, extracted, found, asOf);
      weighed.add(weigh(before, found.searched(), observed));
    }
    return weighed;
  }

  private Weighed weigh(Case before, String searched, Set<String> observed) {
    Map<String, Outcome> outcomes = comparisons.of(before);
    boolean cited = CitedSources.near(before);
    return new Weighed(
        before, outcomes, searched, cited, checks.proposals(before, outcomes, observed, cited));
  }

  /** Tells which checks speak of a claim that was written anew in the article. */
  Rewriting.Recheck again(
      Article article, Set<String> observed, LocalDate asOf, RulePolicy policy) {
    return (changed, claim, alone) -> {
      Case before = open(article, changed, claim, NOTHING, asOf);
      Stream<Check> held = alone ? proposedAlone(before) : firm(before, observed);
      return held.filter(policy::admits).map(Check::id).toList();
    };
  }

  /** In a text too short to be known, tentative checks are told too. */
  private Stream<Check> proposedAlone(Case before) {
    return checks.all(before, comparisons.of(before), Set.of(), false);
  }

  /** What tentative checks propose in an article hangs on the article, which stays as it was. */
  private Stream<Check> firm(Case before, Set<String> observed) {
    return checks.firm(before, comparisons.of(before), observed, CitedSources.near(before));
  }

  private Case open(
      Article article,
      Extraction extraction,
      ExtractedClaim extracted,
      FoundEvidence found,
      LocalDate asOf) {
    List<String> interventions = extracted.claim().interventions();
    List<Source> records = family.records(interventions);
    EvidenceLevel level = levels.of(interventions, records);
    Optional<KnownTreatments.Known> profile = known.first(Case.treatments(extracted));
    return new Case(
        extracted, extraction, article, found.evidence(), records, level, profile, asOf);
  }
}
