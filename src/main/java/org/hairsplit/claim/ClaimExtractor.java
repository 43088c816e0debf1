package org.hairsplit.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.claim.detection.ClaimDetector;
import org.hairsplit.claim.detection.Opinion;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.TokenPattern;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.SentencePattern;
import org.hairsplit.rule.Triggers;
import org.hairsplit.rule.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims of an article. Only the rules are tried whose trigger stands in a sentence.
 * Without a detector no other sentence is tagged; with one every English sentence is, since it
 * reads tags. Thread-safe.
 */
public final class ClaimExtractor {

  /** Of a text of fewer sentences too little is known to doubt a rule. */
  private static final int FEWEST_SENTENCES = 5;

  private final List<ClaimRule> rules;
  private final Triggers triggers;
  private final Set<String> treatmentNouns;
  private final LanguageAnalyzer analyzer;
  private final Statements statements;
  private final ClaimReader reader;
  private final Lead lead;
  private final @Nullable ClaimDetector detector;

  /** An extractor of these rules alone. */
  public ClaimExtractor(RuleSet rules, LanguageAnalyzer analyzer) {
    this(rules, analyzer, null);
  }

  /**
   * An extractor of these rules.
   *
   * @param detector has a say about what they overlook, or null
   */
  public ClaimExtractor(
      RuleSet rules, LanguageAnalyzer analyzer, @Nullable ClaimDetector detector) {
    this.detector = detector;
    this.rules = rules.claims();
    this.triggers = new Triggers(rules.claims().stream().map(ClaimRule::triggers).toList());
    this.treatmentNouns = rules.lexicon().words().list("treatment-nouns");
    this.analyzer = analyzer;
    this.statements = new Statements(analyzer, rules.lexicon());
    this.reader = new ClaimReader(rules.lexicon());
    WordLists words = rules.lexicon().words();
    this.lead = new Lead(words.list("leading-verbs"), words.list("subject-links"));
  }

  /** The article's sentences and claims. */
  public Extraction extract(Article article) {
    List<Statements.Draft> drafts = statements.split(article);
    List<String> topic = statements.topic(article, drafts);
    List<Statement> placed = statements.place(drafts, topic);
    boolean known = isKnown(placed);
    List<ExtractedClaim> claims = new ArrayList<>();
    for (Statement statement : placed) {
      for (Candidate candidate : candidates(statement, known)) {
        Statement before = statement.index() == 0 ? null : placed.get(statement.index() - 1);
        String id = "c" + (claims.size() + 1);
        Claim claim = reader.read(id, statement, before, candidate);
        claims.add(new ExtractedClaim(claim, statement, candidate));
      }
    }
    return new Extraction(placed, claims, topic);
  }

  /**
   * Reads a sentence as if it stood in the place of another. What it would claim as a text of its
   * own is among the claims too.
   *
   * @param text one sentence
   * @return null if {@code text} is not one sentence
   */
  public @Nullable Reread reread(Extraction extraction, Statement replaced, String text) {
    Statement statement = statements.replace(replaced, text);
    if (statement == null) {
      return null;
    }
    List<Statement> all = new ArrayList<>(extraction.statements());
    all.set(statement.index(), statement);
    Statement before = statement.index() == 0 ? null : all.get(statement.index() - 1);
    List<ExtractedClaim> claims = new ArrayList<>();
    for (Candidate candidate : candidatesAnywhere(statement, isKnown(all))) {
      Claim claim = reader.read("c" + (claims.size() + 1), statement, before, candidate);
      claims.add(new ExtractedClaim(claim, statement, candidate));
    }
    return new Reread(new Extraction(all, claims, extraction.topic()), claims);
  }

  /**
   * What was read in the place of another sentence.
   *
   * @param extraction the article with the new sentence in it; its claims are those of that
   *     sentence alone
   * @param claims in the order of the sentence
   */
  public record Reread(Extraction extraction, List<ExtractedClaim> claims) {

    public Reread {
      claims = List.copyOf(claims);
    }
  }

  /** Whether there is enough of a text for the detector to overrule rules. */
  private static boolean isKnown(List<Statement> statements) {
    return statements.size() >= FEWEST_SENTENCES;
  }

  private List<Candidate> candidates(Statement statement, boolean known) {
    BitSet called = called(statement.sentence());
    boolean nobodyAsks = called.isEmpty() && detector == null;
    if (nobodyAsks || !analyzer.isEnglish(statement.sentence())) {
      return List.of();
    }
    analyzer.analyze(statement.sentence());
    List<Candidate> found = new ArrayList<>();
    for (int i = called.nextSetBit(0); i >= 0; i = called.nextSetBit(i + 1)) {
      match(rules.get(i), statement, found);
    }
    List<Candidate> matched = withoutOverlaps(found);
    if (detector == null) {
      return matched;
    }
    RuledSentence ruled = new RuledSentence(statement.sentence(), matched);
    Opinion opinion = detector.read(statement.sentence(), setting(statement));
    return known ? ruled.agreed(opinion) : ruled.completed(opinion);
  }

  /** The candidates of a sentence where it stands, and those it would have as a text of its own. */
  private List<Candidate> candidatesAnywhere(Statement statement, boolean known) {
    List<Candidate> here = candidates(statement, known);
    if (detector == null || !statement.sentence().analysed()) {
      return here;
    }
    int named = statement.named().size();
    ClaimDetector.Setting alone =
        new ClaimDetector.Setting(Block.Kind.PARAGRAPH, named, named, null);
    return new RuledSentence(statement.sentence(), here)
        .completed(detector.read(statement.sentence(), alone));
  }

  /** What the detector is told of the place of a sentence. */
  public ClaimDetector.Setting setting(Statement statement) {
    Sentence above = statement.under().isEmpty() ? null : statement.under().get(0).sentence();
    if (above != null) {
      analyzer.analyze(above);
    }
    return new ClaimDetector.Setting(
        statement.block().kind(), statement.named().size(), statement.about().size(), above);
  }

  private BitSet called(Sentence sentence) {
    BitSet called = new BitSet(rules.size());
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.lower(i);
      triggers.call(word, called);
      if (Character.isDigit(word.charAt(0))) {
        triggers.call("@number", called);
      }
      if (sentence.marked(Marking.TREATMENT, i).isPresent()) {
        triggers.call("@treatment", called);
      }
      if (sentence.marked(Marking.CONDITION, i).isPresent()) {
        triggers.call("@condition", called);
      }
    }
    if (sentence.asks()) {
      triggers.call("@question", called);
    }
    return called;
  }

  private void match(ClaimRule rule, Statement statement, List<Candidate> found) {
    Sentence sentence = statement.sentence();
    if (!speaksOf(rule.subject(), statement)) {
      return;
    }
    List<TokenPattern.Match> matches = rule.patterns().find(sentence);
    if (matches.isEmpty() || rule.unless().matches(sentence) || !standsWell(rule, statement)) {
      return;
    }
    for (TokenPattern.Match match : matches) {
      int from = rule.lead() ? lead.before(sentence, match.from()) : match.from();
      if (!rule.unlessInside().matches(sentence, from, match.to())) {
        found.add(Candidate.of(rule, sentence, from, match.to()));
      }
    }
  }

  private boolean standsWell(ClaimRule rule, Statement statement) {
    return (rule.under().isEmpty() || standsUnder(rule.under(), statement))
        && !standsUnder(rule.unlessUnder(), statement);
  }

  private boolean standsUnder(SentencePattern patterns, Statement statement) {
    if (patterns.isEmpty()) {
      return false;
    }
    for (Statement above : statement.under()) {
      analyzer.analyze(above.sentence());
      if (patterns.matches(above.sentence())) {
        return true;
      }
    }
    return false;
  }

  private boolean speaksOf(ClaimRule.Subject subject, Statement statement) {
    return switch (subject) {
      case ANY -> true;
      case NAMED_TREATMENT -> named(statement);
      case TREATMENT -> named(statement) || !statement.about().isEmpty();
    };
  }

  private boolean named(Statement statement) {
    return !statement.named().isEmpty()
        || statement.sentence().tokens().stream()
            .anyMatch(token -> treatmentNouns.contains(token.lemma()));
  }

  /** Of overlapping candidates of one kind the longest stays, then the first rule's. */
  private static List<Candidate> withoutOverlaps(List<Candidate> found) {
    List<Candidate> longestFirst = new ArrayList<>(found);
    longestFirst.sort(
        Comparator.comparingInt(Candidate::length)
            .reversed()
            .thenComparing(Candidate::rule)
            .thenComparingInt(Candidate::from));
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : longestFirst) {
      boolean free =
          kept.stream()
              .noneMatch(other -> other.kind() == candidate.kind() && other.overlaps(candidate));
      if (free) {
        kept.add(candidate);
      }
    }
    kept.sort(Candidate.BY_PLACE);
    return kept;
  }
}
