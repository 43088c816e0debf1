package org.hairsplit.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Citation;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.EvidenceFinder;
import org.hairsplit.evidence.FoundEvidence;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.evidence.Stance;
import org.hairsplit.judgement.rewrite.SentenceRewriter;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceLevel;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.Severity;

/** Weighs an article's claims against the sources, and says what is at fault. Thread-safe. */
public final class Judge {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> place(finding))
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint);

  /** Which rules speak does not hang on the passages found, only what they quote. */
  private static final FoundEvidence NOTHING = new FoundEvidence(List.of(), "");

  /** Of checks that say the same of the same words the first speaks. */
  private static final Comparator<Proposal> MOST_SPECIFIC =
      Comparator.comparing(Proposal::tentative)
          .thenComparing(Comparator.comparingInt(Proposal::demands).reversed());

  private static final Set<ClaimKind> MECHANISMS = Set.of(ClaimKind.MECHANISM, ClaimKind.EFFICACY);

  private static final Set<ClaimKind> EVERY_KIND = Set.of(ClaimKind.values());

  private final RuleSet rules;
  private final Map<ClaimKind, List<Check>> checks;
  private final SourceIndex index;
  private final EvidenceFinder finder;
  private final Family family;
  private final Levels levels;
  private final List<Comparison> comparisons;
  private final ConditionMatcher matcher;
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
    this.rules = rules;
    this.checks = byKind(rules.checks());
    this.index = index;
    this.finder = new EvidenceFinder(index, lexicon.interventions());
    this.family = new Family(index, lexicon.interventions());
    this.levels = new Levels(conditions);
    this.comparisons =
        List.of(
            new ApprovalComparison(conditions, family, lexicon.words()),
            new PhaseComparison(),
            new SpeciesComparison(),
            new ProfileComparison(ProfileComparison.MECHANISM, MECHANISMS, known),
            new ProfileComparison("trials", EVERY_KIND, known),
            new ProfileComparison("market", EVERY_KIND, known),
            new EffectComparison(known),
            new ElsewhereComparison(lexicon),
            new StudyComparison(family, new JournalNames(lexicon.journals())),
            new ProofComparison(),
            new NoveltyComparison(conditions, family),
            new DateComparison(index),
            new HarmComparison(),
            new HeadToHeadComparison(),
            new ScopeComparison(conditions));
    this.matcher = new ConditionMatcher(analyzer);
    this.reading = new ArticleReading(lexicon.traits(), analyzer);
    this.second = new SecondReader(lexicon.words());
    this.grader = new Grader(rules.criteria());
    this.suppressible = rules.checkIds();
    this.rewriting = new Rewriting(rules.checks(), extractor, new SentenceRewriter(analyzer));
  }

  private static Map<ClaimKind, List<Check>> byKind(List<Check> checks) {
    Map<ClaimKind, List<Check>> byKind = new EnumMap<>(ClaimKind.class);
    for (Check check : checks) {
      Set<ClaimKind> kinds = check.when().kinds();
      for (ClaimKind kind : kinds.isEmpty() ? EnumSet.allOf(ClaimKind.class) : kinds) {
        byKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(check);
      }
    }
    return byKind;
  }

  /**
   * Judges an article.
   *
   * @param asOf the day taken as today
   * @param policy which rules speak, and how loud
   */
  public Assessment judge(
      Article article, Extraction extraction, LocalDate asOf, RulePolicy policy) {
    Map<Citation, Source> resolved = resolve(article);
    Set<String> observed = reading.observe(article, extraction, resolved);
    List<Source> cited = cited(resolved);
    FindingWriter writer = new FindingWriter(family);
    List<Finding> findings = new ArrayList<>();
    for (ArticleCheck check : rules.articleChecks()) {
      boolean silent = check.unlessTraits().stream().anyMatch(observed::contains);
      if (observed.contains(check.observation()) && !silent) {
        add(findings, writer.write(check, cited), policy);
      }
    }
    List<Weighed> weighed = weigh(article, extraction, cited, observed, asOf);
    findings.addAll(told(weighed, extraction, observed, writer, policy));
    findings.sort(BY_PLACE);
    Rewriting.Recheck recheck =
        (changed, claim, alone) -> {
          Case before = open(article, changed, claim, NOTHING, asOf);
          return alone ? proposedAlone(before) : firm(before, observed);
        };
    List<Finding> rewritten = rewriting.of(findings, article, extraction, recheck);
    Suppressions suppressions = new Suppressions(article, suppressible);
    List<Finding> marked = Fingerprints.numbered(suppressions.apply(rewritten));
    List<JudgedClaim> judged = weighed.stream().map(Judge::verdict).toList();
    List<Criterion> criteria = grader.criteria(judged, marked, observed);
    return new Assessment(
        article,
        identifiers(resolved),
        judged,
        Fingerprints.numbered(withFaultsOf(suppressions, marked, writer, policy)),
        criteria,
        grader.score(criteria, marked, judged.size()));
  }

  private List<Finding> told(
      List<Weighed> weighed,
      Extraction extraction,
      Set<String> observed,
      FindingWriter writer,
      RulePolicy policy) {
    Set<Proposal> told = second.told(weighed, extraction, observed);
    List<Finding> findings = new ArrayList<>();
    for (Weighed one : weighed) {
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

  /** Every flag proposed for every sentence of an article, with its signs: to learn from. */
  List<SecondReader.Hearing> hearings(Article article, Extraction extraction, LocalDate asOf) {
    Map<Citation, Source> resolved = resolve(article);
    Set<String> observed = reading.observe(article, extraction, resolved);
    return second.hearings(
        weigh(article, extraction, cited(resolved), observed, asOf), extraction, observed);
  }

  private static int place(Finding finding) {
    return finding.span() == null ? -1 : finding.span().start();
  }

  private Map<Citation, Source> resolve(Article article) {
    Map<Citation, Source> resolved = new LinkedHashMap<>();
    for (Citation citation : article.citations()) {
      index.resolve(citation).ifPresent(source -> resolved.put(citation, source));
    }
    return resolved;
  }

  private static List<Source> cited(Map<Citation, Source> resolved) {
    return resolved.values().stream().distinct().toList();
  }

  private static Map<Citation, String> identifiers(Map<Citation, Source> resolved) {
    Map<Citation, String> identifiers = new LinkedHashMap<>();
    resolved.forEach((citation, source) -> identifiers.put(citation, source.id()));
    return identifiers;
  }

  private Case open(
      Article article,
      Extraction extraction,
      ExtractedClaim extracted,
      FoundEvidence found,
      LocalDate asOf) {
    List<Source> records = family.records(extracted.claim().interventions());
    EvidenceLevel level = levels.of(extracted.claim().interventions(), records);
    return new Case(extracted, extraction, article, found.evidence(), records, level, asOf);
  }

  private Map<String, Outcome> compare(Case before) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      if (comparison.kinds().contains(before.claim().kind())) {
        outcomes.put(comparison.name(), comparison.compare(before));
      }
    }
    return outcomes;
  }

  private List<Weighed> weigh(
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
    Map<String, Outcome> outcomes = compare(before);
    boolean cited = citedNear(before);
    List<Proposal> proposals =
        holding(checks(before), before, outcomes, observed, cited)
            .map(check -> new Proposal(check, before, deciding(check, outcomes, before)))
            .sorted(MOST_SPECIFIC)
            .toList();
    return new Weighed(before, outcomes, searched, cited, proposals);
  }

  private Stream<Check> holding(
      Stream<Check> asked,
      Case before,
      Map<String, Outcome> outcomes,
      Set<String> observed,
      boolean cited) {
    return asked.filter(check -> matcher.holds(check.when(), before, outcomes, observed, cited));
  }

  /** The checks of claims of this kind, in the order of the rules. */
  private Stream<Check> checks(Case before) {
    return checks.getOrDefault(before.claim().kind(), List.of()).stream();
  }

  /** In a text too short to be known, tentative checks are told too. */
  private List<String> proposedAlone(Case before) {
    return ids(holding(checks(before), before, compare(before), Set.of(), false));
  }

  /** What tentative checks propose in an article hangs on the article, which stays as it was. */
  private List<String> firm(Case before, Set<String> observed) {
    Stream<Check> firm = checks(before).filter(check -> !check.tentative());
    return ids(holding(firm, before, compare(before), observed, citedNear(before)));
  }

  private static List<String> ids(Stream<Check> checks) {
    return checks.map(Check::id).toList();
  }

  /** A list of sources at the foot counts for the whole article, a link for its own block. */
  private static boolean citedNear(Case before) {
    Block block = before.article().blocks().get(before.extracted().statement().blockIndex());
    return before.article().citations().stream()
        .anyMatch(
            citation ->
                citation.kind() == Citation.Kind.LISTED
                    || block.inFile().overlaps(citation.span()));
  }

  /**
   * What the finding rests on: the check's own records, the comparison it asked for, or the level
   * of evidence. A check of wording alone rests on no record.
   */
  private Outcome deciding(Check check, Map<String, Outcome> outcomes, Case before) {
    if (!check.sources().isEmpty()) {
      List<Source> own = check.sources().stream().flatMap(id -> index.byId(id).stream()).toList();
      return Outcome.of(Stance.REFUTES, own, own.isEmpty() ? "" : own.get(0).says());
    }
    for (var compared : check.when().comparisons()) {
      Outcome outcome = outcomes.get(compared.name());
      if (outcome != null) {
        return outcome;
      }
    }
    return check.when().evidence().isEmpty() ? Outcome.UNDECIDED : Levels.outcome(before);
  }

  private static JudgedClaim verdict(Weighed weighed) {
    Case before = weighed.before();
    Map<String, Outcome> outcomes = weighed.outcomes();
    String searched = weighed.searched();
    Outcome worst = worst(outcomes);
    List<Evidence> evidence = Weighing.order(before.found(), worst);
    Claim claim = before.claim();
    return switch (worst.stance()) {
      case REFUTES -> new JudgedClaim(claim, Verdict.CONTRADICTED, -1, evidence, searched);
      case WEAKER -> new JudgedClaim(claim, Verdict.OVERSTATED, -0.5, evidence, searched);
      case SUPPORTS -> new JudgedClaim(claim, Verdict.SUPPORTED, 1, evidence, searched);
      case NEUTRAL -> new JudgedClaim(claim, undecided(claim, outcomes), 0, evidence, searched);
    };
  }

  /** A kind that nothing can weigh, or a question, is unchecked; the rest was searched in vain. */
  private static Verdict undecided(Claim claim, Map<String, Outcome> outcomes) {
    boolean question = claim.modality() == Modality.QUESTIONED;
    return outcomes.isEmpty() || question ? Verdict.UNCHECKED : Verdict.UNSUPPORTED;
  }

  private static Outcome worst(Map<String, Outcome> outcomes) {
    for (Stance stance : List.of(Stance.REFUTES, Stance.WEAKER, Stance.SUPPORTS)) {
      for (Outcome outcome : outcomes.values()) {
        if (outcome.stance() == stance) {
          return outcome;
        }
      }
    }
    return Outcome.UNDECIDED;
  }
}
