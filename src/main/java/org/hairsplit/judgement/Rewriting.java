package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hairsplit.article.Article;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.ClaimExtractor.Reread;
import org.hairsplit.claim.ExtractedClaim;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.judgement.rewrite.SentenceRewriter;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.Rewording;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes sentences at fault anew. What it writes is read and judged like the article itself, and
 * offered only if the fault is gone and no other has come. Thread-safe.
 */
final class Rewriting {

  private final Map<String, Check> checks;
  private final ClaimExtractor extractor;
  private final SentenceRewriter rewriter;

  Rewriting(List<Check> checks, ClaimExtractor extractor, SentenceRewriter rewriter) {
    this.checks =
        checks.stream()
            .filter(check -> !check.rewordings().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Check::id, check -> check));
    this.extractor = extractor;
    this.rewriter = rewriter;
  }

  /** Tells which checks speak of a claim. */
  @FunctionalInterface
  interface Recheck {
    /**
     * Ids of the checks.
     *
     * @param alone whether the sentence is read by itself: no source is cited near, and nothing is
     *     known of the article
     */
    List<String> rules(Extraction extraction, ExtractedClaim claim, boolean alone);
  }

  /** The findings, with a rewrite where there is one. */
  List<Finding> of(
      List<Finding> findings, Article article, Extraction extraction, Recheck recheck) {
    if (findings.stream().noneMatch(finding -> checks.containsKey(finding.rule()))) {
      return findings;
    }
    Map<String, ExtractedClaim> claims = new HashMap<>();
    extraction.claims().forEach(claim -> claims.put(claim.claim().id(), claim));
    List<Finding> done = new ArrayList<>();
    for (Finding finding : findings) {
      Check check = checks.get(finding.rule());
      ExtractedClaim claim = finding.claim() == null ? null : claims.get(finding.claim());
      Rewrite rewrite = null;
      if (check != null && claim != null) {
        Set<String> there = rules(findings, claim.claim().sentence());
        rewrite = rewrite(check, claim, there, new Scene(article, extraction, recheck));
      }
      done.add(rewrite == null ? finding : finding.with(rewrite));
    }
    return done;
  }

  private static Set<String> rules(List<Finding> findings, Span sentence) {
    return findings.stream()
        .filter(finding -> finding.span() != null && sentence.contains(finding.span()))
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  private @Nullable Rewrite rewrite(
      Check check, ExtractedClaim claim, Set<String> there, Scene scene) {
    Statement statement = claim.statement();
    for (Rewording rewording : check.rewordings()) {
      String text = rewriter.rewrite(rewording, statement.sentence(), claim.from(), claim.to());
      boolean same = text == null || text.equals(statement.sentence().text());
      if (text != null && !same && passes(check, text, statement, there, scene)) {
        return placed(text, statement, scene.article);
      }
    }
    return null;
  }

  private boolean passes(
      Check check, String text, Statement statement, Set<String> there, Scene scene) {
    Reread reread = extractor.reread(scene.extraction, statement, text);
    if (reread == null) {
      return false;
    }
    Set<String> inPlace = new HashSet<>();
    Set<String> raised = new HashSet<>();
    for (ExtractedClaim claim : reread.claims()) {
      inPlace.addAll(scene.recheck.rules(reread.extraction(), claim, false));
      raised.addAll(scene.recheck.rules(reread.extraction(), claim, true));
    }
    raised.addAll(inPlace);
    String flag = check.id().substring(0, check.id().indexOf('/') + 1);
    return there.containsAll(inPlace) && raised.stream().noneMatch(rule -> rule.startsWith(flag));
  }

  /** Where the file holds markup or entities inside the words, only the sentence is offered. */
  private static Rewrite placed(String text, Statement statement, Article article) {
    String before = statement.sentence().text();
    Rewrite.Change change = Rewrite.Change.between(before, text);
    Span inBlock = change.span().shift(statement.sentence().span().start());
    Span inFile = statement.block().map().toFile(inBlock);
    boolean verbatim =
        inFile.cut(article.text()).equals(change.span().cut(before))
            && change.text().chars().noneMatch(c -> c == '<' || c == '&');
    return verbatim ? new Rewrite(text, inFile, change.text()) : new Rewrite(text, null, null);
  }

  private record Scene(Article article, Extraction extraction, Recheck recheck) {}
}
