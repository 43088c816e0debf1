package org.hairsplit.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hairsplit.claim.Claim;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Words;

/**
 * Looks for passages that bear on a claim: in the sources the article cites, then in all others.
 * Safe for many threads.
 */
public final class EvidenceFinder {

  private static final int MOST = 8;

  /**
   * Below this share of the claim's words a record found by words alone is about something else.
   */
  private static final double LEAST_SHARE = 0.55;

  private static final int LEAST_WORDS = 4;

  private final SourceIndex index;
  private final TermList interventions;

  /**
   * @param interventions the lexicon the index was built with
   */
  public EvidenceFinder(SourceIndex index, TermList interventions) {
    this.index = index;
    this.interventions = interventions;
  }

  /**
   * Finds evidence for a claim.
   *
   * @param cited the records of the works that the article cites, in any order
   */
  public FoundEvidence find(Claim claim, List<Source> cited) {
    QueryWords query = index.queryWords(claim.text());
    List<Evidence> evidence = new ArrayList<>(ranked(claim, cited, query, true));
    List<Source> others = others(claim, cited, query);
    ranked(claim, others, query, false).stream().limit(MOST).forEach(evidence::add);
    return new FoundEvidence(evidence, searched(claim, cited.size(), others.size()));
  }

  private List<Source> others(Claim claim, List<Source> cited, QueryWords query) {
    Map<String, Source> found = new LinkedHashMap<>();
    if (claim.interventions().isEmpty()) {
      byWords(claim, query).forEach(source -> found.put(source.id(), source));
    } else {
      for (String id : wanted(claim)) {
        index.byIntervention(id).forEach(source -> found.put(source.id(), source));
      }
    }
    cited.forEach(source -> found.remove(source.id()));
    return List.copyOf(found.values());
  }

  /** Whether a treatment is the first of its kind is told by the others of its kind. */
  private Set<String> wanted(Claim claim) {
    Set<String> wanted = new TreeSet<>(claim.interventions());
    if (claim.kind() == ClaimKind.NOVELTY) {
      claim.interventions().forEach(id -> wanted.addAll(interventions.lineage(id)));
    }
    return wanted;
  }

  private List<Source> byWords(Claim claim, QueryWords query) {
    return index.search(claim.text(), Set.of(), MOST).stream()
        .filter(found -> found.score() >= LEAST_SHARE)
        .map(ScoredPassage::source)
        .filter(source -> index.shared(source, query) >= LEAST_WORDS)
        .toList();
  }

  private List<Evidence> ranked(
      Claim claim, List<Source> sources, QueryWords query, boolean cited) {
    Map<String, Source> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.putIfAbsent(source.id(), source));
    return byId.values().stream()
        .map(source -> evidence(claim, source, query, cited))
        .sorted(
            Comparator.comparingDouble(Evidence::score)
                .reversed()
                .thenComparing(found -> found.source().id()))
        .toList();
  }

  private Evidence evidence(Claim claim, Source source, QueryWords query, boolean cited) {
    ScoredPassage best = index.score(source, query, claim.kind());
    double score = best.score() + fit(claim, source);
    return new Evidence(source, best.passage(), score, Stance.NEUTRAL, cited);
  }

  /** Shared words alone rank a mouse study of the same drug above its approval. */
  private static double fit(Claim claim, Source source) {
    double fit = 0;
    fit += shares(claim.interventions(), source.interventions()) ? 0.5 : 0;
    fit += shares(claim.conditions(), source.conditions()) ? 0.25 : 0;
    fit += answers(claim.kind(), source) ? 0.25 : 0;
    return fit;
  }

  private static boolean answers(ClaimKind kind, Source source) {
    return switch (kind) {
      case REGULATORY -> !source.approvals().isEmpty();
      case STAGE, NOVELTY, CERTAINTY -> source.stage() != null;
      case EFFICACY, COMPARISON, TIMELINE -> !source.outcomes().isEmpty();
      case SAFETY -> source.safety() != null;
      case MECHANISM, COST, ATTRIBUTION -> false;
    };
  }

  private static boolean shares(List<String> some, List<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private String searched(Claim claim, int cited, int others) {
    String own = cited == 0 ? "no cited source on record" : Words.count(cited, "cited source");
    String rest =
        claim.interventions().isEmpty()
            ? "the words of the claim in " + Words.count(index.size(), "record")
            : Words.count(others, "other record") + " on " + names(wanted(claim));
    return own + "; " + rest;
  }

  private String names(Set<String> ids) {
    return ids.stream()
        .map(id -> interventions.byId(id).map(term -> term.names().get(0)).orElse(id))
        .collect(Collectors.joining(", "));
  }
}
