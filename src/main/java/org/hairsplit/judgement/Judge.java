package org.hairsplit.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hairsplit.article.Article;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.Extraction;
import org.hairsplit.evidence.EvidenceFinder;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.judgement.rewrite.SentenceRewriter;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.Severity;

/** Weighs an article's claims against the sources, and says what is at fault. Thread-safe. */
public final class Judge {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> place(finding))
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint);

  private final List<ArticleCheck> articleChecks;
  private final SourceIndex index;
  private final Family family;
  private final Scales scales;
  private final ArticleReading reading;
  private final SecondReader second;
  private final Grader grader;
  private final List<String> suppressible;
  private final Rewriting rewriting;

  /**
   * A judge by these rules over this index.
   *
   * @param extractor reads what is written instead of sentences at fault
   */
  public Judge(
      RuleSet rules, SourceIndex index, LanguageAnalyzer analyzer, ClaimExtractor extractor) {
    Lexicon lexicon = rules.lexicon();
    ConditionTree conditions = new ConditionTree(lexicon.conditions());
    KnownTreatments known = new KnownTreatments(lexicon, index);
    this.articleChecks = rules.articleChecks();
    this.index = index;
    this.family = new Family(index, lexicon.interventions());
    this.scales =
        new Scales(
            new EvidenceFinder(index, lexicon.interventions()),
            family,
            new Levels(conditions),
            known,
            new Comparisons(lexicon, index, conditions, family, known),
            new Checks(rules.checks(), new ConditionMatcher(analyzer), index));
    this.reading = new ArticleReading(lexicon.traits(), analyzer);
    this.second = new SecondReader(lexicon.words());
    this.grader = new Grader(rules.criteria());
    this.suppressible = rules.checkIds();
    this.rewriting = new Rewriting(rules.checks(), extractor, new SentenceRewriter(analyzer));
  }

  /**
   * Judges an article.
   *
   * @param asOf the day taken as today
   * @param policy which rules speak, and how loud
   */
  public Assessment judge(
      Article article, Extraction extraction, LocalDate asOf, RulePolicy policy) {
    CitedSources cited = CitedSources.of(article, index);
    Set<String> observed = reading.observe(article, extraction, cited.resolved());
    FindingWriter writer = new FindingWriter(family);
    List<Weighed> weighed = scales.weigh(article, extraction, cited.sources(), observed, asOf);
    List<Finding> findings = ofArticle(observed, cited.sources(), writer, policy);
    findings.addAll(told(weighed, extraction, observed, writer, policy));
    findings.sort(BY_PLACE);
    List<Finding> rewritten =
        rewriting.of(findings, article, extraction, scales.again(article, observed, asOf, policy));
    Suppressions suppressions = new Suppressions(article, suppressible);
    List<Finding> marked = Fingerprints.numbered(suppressions.apply(rewritten));
    List<JudgedClaim> judged = weighed.stream().map(Verdicts::of).toList();
    Set<String> doubted = doubted(weighed);
    List<JudgedClaim> undoubted = without(judged, doubted);
    List<Criterion> criteria = grader.criteria(undoubted, marked, observed);
    return new Assessment(
        article,
        cited.ids(),
        without(judged, unfaulted(doubted, marked)),
        Fingerprints.numbered(withFaultsOf(suppressions, marked, writer, policy)),
        criteria,
        grader.score(criteria, marked, undoubted.size()));
  }

  private List<Finding> ofArticle(
      Set<String> observed, List<Source> cited, FindingWriter writer, RulePolicy policy) {
    List<Finding> findings = new ArrayList<>();
    for (ArticleCheck check : articleChecks) {
      boolean silent = check.unlessTraits().stream().anyMatch(observed::contains);
      if (observed.contains(check.observation()) && !silent) {
        add(findings, writer.write(check, cited), policy);
      }
    }
    return findings;
  }

  private List<Finding> told(
      List<Weighed> weighed,
      Extraction extraction,
      Set<String> observed,
      FindingWriter writer,
      RulePolicy policy) {
    List<Weighed> admitted = weighed.stream().map(one -> one.under(policy)).toList();
    Signs article = second.article(weighed, extraction, observed);
    Set<Proposal> told = second.told(admitted, article);
    List<Finding> findings = new ArrayList<>();
    for (Weighed one : admitted) {
      List<Finding> fresh = new ArrayList<>();
      for (Proposal proposal : one.proposals()) {
        if (told.contains(proposal) && !one.settles(proposal)) {
          add(fresh, writer.write(proposal.check(), one.before(), proposal.deciding()), policy);
        }
      }
      Crowding.add(findings, fresh, one.claim());
    }
    return findings;
  }

  /**
   * Ids of the claims that criteria and score do not rest on, so that these do not depend on which
   * rules are on.
   */
  private static Set<String> doubted(List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> one.before().extracted().doubted())
        .map(one -> one.claim().id())
        .collect(Collectors.toSet());
  }

  /**
   * A claim that is doubted is told only where something is at fault with it, even if suppressed.
   */
  private static Set<String> unfaulted(Set<String> doubted, List<Finding> findings) {
    Set<String> unfaulted = new HashSet<>(doubted);
    findings.forEach(finding -> unfaulted.remove(finding.claim()));
    return unfaulted;
  }

  private static List<JudgedClaim> without(List<JudgedClaim> judged, Set<String> ids) {
    return judged.stream().filter(one -> !ids.contains(one.claim().id())).toList();
  }

  /** What is wrong with comments is no fault of what readers see, and costs no points. */
  private static List<Finding> withFaultsOf(
      Suppressions suppressions, List<Finding> findings, FindingWriter writer, RulePolicy policy) {
    List<Finding> all = new ArrayList<>(findings);
    suppressions.faults(writer).forEach(fault -> add(all, fault, policy));
    all.sort(BY_PLACE);
    return all;
  }

  private static void add(List<Finding> findings, Finding finding, RulePolicy policy) {
    Severity severity = policy.severity(finding.rule(), finding.severity());
    if (severity != null) {
      findings.add(finding.as(severity));
    }
  }

  private static int place(Finding finding) {
    return finding.span() == null ? -1 : finding.span().start();
  }

  /** Every flag proposed for every sentence of an article, with its signs: to learn from. */
  List<SecondReader.Hearing> hearings(Article article, Extraction extraction, LocalDate asOf) {
    CitedSources cited = CitedSources.of(article, index);
    Set<String> observed = reading.observe(article, extraction, cited.resolved());
    List<Weighed> weighed = scales.weigh(article, extraction, cited.sources(), observed, asOf);
    return second.hearings(weighed, second.article(weighed, extraction, observed));
  }
}
