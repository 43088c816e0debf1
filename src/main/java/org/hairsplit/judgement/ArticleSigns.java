package org.hairsplit.judgement;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.Statement;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;

/**
 * How an article as a whole speaks: what share of its claims is careful, told as fact, proposed for
 * a finding; how many boosting, doubting and study words stand in a hundred. Thread-safe.
 *
 * <p>Sizes are scaled so that an ordinary difference between two articles is about one half, as a
 * prior on the weights asks for.
 */
final class ArticleSigns {

  private static final int FEWEST_CLAIMS = 6;
  private static final double SHARE = 3;
  private static final double DENSITY = 0.4;
  private static final Set<ClaimKind> PRAISE =
      Set.of(ClaimKind.EFFICACY, ClaimKind.CERTAINTY, ClaimKind.COMPARISON, ClaimKind.NOVELTY);
  private static final List<String> DENSITIES =
      List.of("boosting-words", "doubting-words", "study-words", "reader-words", "author-words");

  private final WordLists words;

  ArticleSigns(WordLists words) {
    this.words = words;
  }

  /** The article's signs, each named {@code article …}. */
  Signs read(List<Weighed> claims, Extraction extraction, Set<String> observed) {
    Signs signs = new Signs();
    share("careful", claims, one -> one.claim().careful(), signs);
    share("hedged", claims, one -> one.claim().modality() == Modality.HEDGED, signs);
    share("negated", claims, one -> one.claim().polarity() == Polarity.NEGATED, signs);
    share(
        "praise",
        claims,
        one -> one.claim().toldAsFact() && PRAISE.contains(one.claim().kind()),
        signs);
    share("weak", claims, Weighed::weak, signs);
    share(
        "weak-as-fact",
        claims,
        one -> one.claim().toldAsFact() && one.weak() && ofEffect(one),
        signs);
    share("stage", claims, one -> one.claim().kind() == ClaimKind.STAGE, signs);
    share("cited", claims, Weighed::cited, signs);
    share("firm", claims, one -> !one.proposals().stream().allMatch(Proposal::tentative), signs);
    share("proposed", claims, one -> !one.proposals().isEmpty(), signs);
    signs.note("article seller", observed.contains("seller"));
    densities(extraction, signs);
    return signs;
  }

  private static boolean ofEffect(Weighed one) {
    return one.claim().kind() == ClaimKind.EFFICACY || one.claim().kind() == ClaimKind.MECHANISM;
  }

  private static void share(
      String name, List<Weighed> claims, Predicate<Weighed> counts, Signs signs) {
    double all = Math.max(FEWEST_CLAIMS, claims.size());
    signs.measure("article " + name, SHARE * claims.stream().filter(counts).count() / all);
  }

  private void densities(Extraction extraction, Signs signs) {
    int tokens = 0;
    int[] counts = new int[DENSITIES.size()];
    List<Set<String>> lists = DENSITIES.stream().map(words::list).toList();
    for (Statement statement : extraction.statements()) {
      Sentence sentence = statement.sentence();
      tokens += sentence.size();
      for (int i = 0; i < sentence.size(); i++) {
        String word = sentence.lower(i);
        for (int list = 0; list < counts.length; list++) {
          counts[list] += lists.get(list).contains(word) ? 1 : 0;
        }
      }
    }
    double hundreds = Math.max(1, tokens / 100.0);
    for (int list = 0; list < counts.length; list++) {
      signs.measure(
          "article " + DENSITIES.get(list), DENSITY * Math.min(6, counts[list] / hundreds));
    }
  }
}
