package org.hairsplit.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.article.Citation;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Source;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.ArticleTrait;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;

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

  ArticleReading(List<ArticleTrait> traits, LanguageAnalyzer analyzer) {
    this.traits = traits;
    this.analyzer = analyzer;
  }

  /** Names of the traits and observations that hold, sorted. */
  Set<String> observe(Article article, Extraction extraction, Map<Citation, Source> resolved) {
    Set<String> seen = new TreeSet<>();
    for (ArticleTrait trait : traits) {
      if (count(trait, extraction.statements()) >= trait.atLeast()) {
        seen.add(trait.name());
      }
    }
    if (article.published() != null) {
      seen.add("dated");
    }
    observeSources(article, resolved, seen);
    observeClaims(extraction, seen);
    if (article.blocks().stream().anyMatch(block -> block.role() == Block.Role.PLACEHOLDER)) {
      seen.add("placeholder-text");
    }
    return seen;
  }

  private long count(ArticleTrait trait, List<Statement> statements) {
    Set<String> triggers = Set.copyOf(trait.triggers());
    return statements.stream()
        .filter(statement -> holds(triggers, statement))
        .filter(statement -> analyzer.isEnglish(statement.sentence()))
        .peek(statement -> analyzer.analyze(statement.sentence()))
        .filter(statement -> trait.patterns().matches(statement.sentence()))
        .count();
  }

  private static boolean holds(Set<String> triggers, Statement statement) {
    return statement.sentence().tokens().stream()
        .anyMatch(token -> triggers.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  private static void observeSources(
      Article article, Map<Citation, Source> resolved, Set<String> seen) {
    if (article.citations().isEmpty()) {
      seen.add("no-sources");
      return;
    }
    seen.add("has-sources");
    List<Source> known =
        article.citations().stream()
            .flatMap(citation -> Stream.ofNullable(resolved.get(citation)))
            .toList();
    boolean onlyReleases =
        known.size() == article.citations().size()
            && known.stream().allMatch(source -> source.kind().equals("press-release"));
    if (onlyReleases) {
      seen.add("press-releases-only");
    }
    if (known.stream().anyMatch(source -> !source.kind().equals("press-release"))) {
      seen.add("independent-source");
    }
  }

  /** Whether the article names doubts, limits, harms and status as well as effects. */
  private static boolean balanced(Extraction extraction) {
    long careful = extraction.claims().stream().filter(one -> careful(one.claim())).count();
    int all = extraction.claims().size();
    return all >= FEWEST_TO_BALANCE && careful >= BALANCE * all;
  }

  private static boolean careful(Claim claim) {
    boolean doubt = claim.polarity() == Polarity.NEGATED || claim.modality() == Modality.HEDGED;
    return doubt
        || claim.kind() == ClaimKind.STAGE
        || claim.kind() == ClaimKind.REGULATORY
        || claim.kind() == ClaimKind.SAFETY;
  }

  private static void observeClaims(Extraction extraction, Set<String> seen) {
    boolean effects =
        extraction.claims().stream()
            .anyMatch(extracted -> extracted.claim().kind() == ClaimKind.EFFICACY);
    boolean harms =
        extraction.claims().stream()
            .anyMatch(
                extracted ->
                    extracted.claim().kind() == ClaimKind.SAFETY
                        && extracted.claim().polarity() == Polarity.AFFIRMED);
    if (effects && !harms) {
      seen.add("no-harms");
    }
    if (balanced(extraction)) {
      seen.add("balanced");
    }
    long treatments =
        extraction.statements().stream()
            .flatMap(statement -> statement.named().stream())
            .distinct()
            .count();
    if (treatments >= 2) {
      seen.add("several-treatments");
    }
  }
}
