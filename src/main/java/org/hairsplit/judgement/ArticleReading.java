package org.hairsplit.judgement;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Citation;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Source;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ArticleTrait;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Observation;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.Triggers;
import org.hairsplit.text.Words;

/**
 * What can be said of an article as a whole: its traits by wording and the observations that
 * article checks and criteria ask for.
 */
final class ArticleReading {

  /** At least this share of an article's claims must be careful ones for it to be balanced. */
  private static final double BALANCE = 0.4;

  /** With fewer claims than this nothing can be said of balance. */
  private static final int FEWEST_TO_BALANCE = 6;

  private final List<ArticleTrait> traits;
  private final LanguageAnalyzer analyzer;
  private final Triggers triggers;

  ArticleReading(List<ArticleTrait> traits, LanguageAnalyzer analyzer) {
    this.traits = traits;
    this.analyzer = analyzer;
    this.triggers = new Triggers(traits.stream().map(ArticleTrait::triggers).toList());
  }

  /** Names of the traits and observations that hold, sorted. */
  Set<String> observe(Article article, Extraction extraction, Map<Citation, Source> resolved) {
    Set<String> seen = new TreeSet<>();
    observeTraits(extraction.statements(), seen);
    if (article.published() != null) {
      see(Observation.DATED, seen);
    }
    observeSources(article, resolved, seen);
    observeClaims(extraction, seen);
    if (article.blocks().stream().anyMatch(block -> block.role() == Block.Role.PLACEHOLDER)) {
      see(Observation.PLACEHOLDER_TEXT, seen);
    }
    return seen;
  }

  private void observeTraits(List<Statement> statements, Set<String> seen) {
    int[] counts = new int[traits.size()];
    for (Statement statement : statements) {
      Sentence sentence = statement.sentence();
      BitSet called = called(sentence);
      if (!called.isEmpty() && analyzer.isEnglish(sentence)) {
        analyzer.analyze(sentence);
        called.stream()
            .filter(trait -> counts[trait] < traits.get(trait).atLeast())
            .filter(trait -> traits.get(trait).shownBy(sentence))
            .forEach(trait -> counts[trait]++);
      }
    }
    for (int trait = 0; trait < counts.length; trait++) {
      if (counts[trait] >= traits.get(trait).atLeast()) {
        seen.add(traits.get(trait).name());
      }
    }
  }

  /** The traits that a word of the sentence calls for. */
  private BitSet called(Sentence sentence) {
    BitSet called = new BitSet(traits.size());
    for (int i = 0; i < sentence.size(); i++) {
      triggers.call(sentence.lower(i), called);
    }
    return called;
  }

  private static void see(Observation observation, Set<String> seen) {
    seen.add(Words.of(observation));
  }

  private static void observeSources(
      Article article, Map<Citation, Source> resolved, Set<String> seen) {
    if (article.citations().isEmpty()) {
      see(Observation.NO_SOURCES, seen);
      return;
    }
    see(Observation.HAS_SOURCES, seen);
    List<Source> known =
        article.citations().stream()
            .flatMap(citation -> Stream.ofNullable(resolved.get(citation)))
            .toList();
    boolean onlyReleases =
        known.size() == article.citations().size()
            && known.stream().allMatch(source -> source.kind().equals("press-release"));
    if (onlyReleases) {
      see(Observation.PRESS_RELEASES_ONLY, seen);
    }
    if (known.stream().anyMatch(source -> !source.kind().equals("press-release"))) {
      see(Observation.INDEPENDENT_SOURCE, seen);
    }
  }

  /** Whether the article names doubts, limits, harms and status as well as effects. */
  private static boolean balanced(Extraction extraction) {
    long careful = extraction.undoubted().filter(one -> one.claim().careful()).count();
    long all = extraction.undoubted().count();
    return all >= FEWEST_TO_BALANCE && careful >= BALANCE * all;
  }

  private static void observeClaims(Extraction extraction, Set<String> seen) {
    boolean effects =
        extraction
            .undoubted()
            .anyMatch(extracted -> extracted.claim().kind() == ClaimKind.EFFICACY);
    boolean harms =
        extraction
            .undoubted()
            .anyMatch(
                extracted ->
                    extracted.claim().kind() == ClaimKind.SAFETY
                        && extracted.claim().polarity() == Polarity.AFFIRMED);
    if (effects && !harms) {
      see(Observation.NO_HARMS, seen);
    }
    if (balanced(extraction)) {
      see(Observation.BALANCED, seen);
    }
    long treatments =
        extraction.statements().stream()
            .flatMap(statement -> statement.named().stream())
            .distinct()
            .count();
    if (treatments >= 2) {
      see(Observation.SEVERAL_TREATMENTS, seen);
    }
  }
}
