package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hairsplit.claim.Extraction;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.rule.Flag;
import org.hairsplit.rule.WordLists;
import org.hairsplit.text.Words;

/**
 * Decides which proposals of tentative checks are told. A linear model, learned from annotated
 * articles, reads the signs of article, sentence and proposal; firm checks are told in any case.
 * {@code src/docs/judging.md} tells how it is trained and what it is worth. Thread-safe.
 */
final class SecondReader {

  /** The flag is one that a careful editor would give this sentence. */
  static final String RIGHT = "right";

  /** The sentence would be sent back, for another reason. */
  static final String OTHER = "other";

  /** The sentence would be let pass. */
  static final String FINE = "fine";

  /** The labels of the model, in the order of its scores. */
  static final List<String> LABELS = List.of(RIGHT, OTHER, FINE);

  /**
   * Of fewer claims no article can be known; then every proposal about an undoubted one is told.
   */
  private static final int FEWEST_CLAIMS = 4;

  /** Signs of a sentence that weigh differently from flag to flag. */
  private static final Set<String> BY_FLAG =
      Set.of(
          "boosting-words",
          "doubting-words",
          "study-words",
          "reader-words",
          "author-words",
          "story-words",
          "cited",
          "names-treatment",
          "block list-item",
          "block heading",
          "percent",
          "number",
          "past",
          "superlative",
          "comparative",
          "beside doubting-words",
          "beside study-words",
          "article careful",
          "article praise",
          "article firm",
          "article proposed",
          "article seller");

  private final ArticleSigns articles;
  private final SentenceSigns sentences;
  private final Supplier<LinearModel> model;
  private final Thresholds thresholds;

  /**
   * From where on something is told.
   *
   * @param sentence the least mean of the chances that the flag is right and that any is
   * @param more the least chance of being right for a second flag on the same sentence
   */
  record Thresholds(double sentence, double more) {}

  /** The reader that comes with hairsplit; its model is read when first needed. */
  SecondReader(WordLists words) {
    this(words, () -> Shipped.MODEL, new Thresholds(0.42, 0.32));
  }

  SecondReader(WordLists words, Supplier<LinearModel> model, Thresholds thresholds) {
    this.articles = new ArticleSigns(words);
    this.sentences = new SentenceSigns(words);
    this.model = model;
    this.thresholds = thresholds;
  }

  /**
   * The signs of an article as a whole, told by all its claims and by what every check proposes,
   * even one that is switched off: how an article speaks does not hang on a configuration.
   */
  Signs article(List<Weighed> claims, Extraction extraction, Set<String> observed) {
    return articles.read(claims, extraction, observed);
  }

  /**
   * The proposals to be told.
   *
   * @param claims with what may be told
   * @param article its signs
   */
  Set<Proposal> told(List<Weighed> claims, Signs article) {
    // By identity: two equal proposals would be one anyway, and a case is costly to hash.
    Set<Proposal> told = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean unknown = claims.size() < FEWEST_CLAIMS;
    for (Weighed claim : claims) {
      boolean all = unknown && !claim.before().extracted().doubted();
      claim.proposals().stream().filter(p -> all || !p.tentative()).forEach(told::add);
    }
    if (unknown) {
      return told;
    }
    Map<Integer, List<Hearing>> bySentence = new TreeMap<>();
    for (Hearing hearing : hearings(claims, article)) {
      bySentence.computeIfAbsent(hearing.statement, none -> new ArrayList<>()).add(hearing);
    }
    bySentence.values().forEach(hearings -> decide(hearings, told));
    return told;
  }

  private void decide(List<Hearing> hearings, Collection<Proposal> told) {
    List<double[]> chances =
        hearings.stream().map(hearing -> model.get().probabilities(hearing.signs)).toList();
    for (int agreed : agreed(chances, thresholds)) {
      told.addAll(hearings.get(agreed).proposals);
    }
  }

  /**
   * Which of the flags proposed for one sentence are told.
   *
   * @param chances of each, in the order of {@link #LABELS}
   * @return indices into {@code chances}
   */
  static List<Integer> agreed(List<double[]> chances, Thresholds thresholds) {
    int best = 0;
    double most = 0;
    for (int i = 0; i < chances.size(); i++) {
      double[] chance = chances.get(i);
      best = right(chance) > right(chances.get(best)) ? i : best;
      most = Math.max(most, right(chance) + chance[LABELS.indexOf(OTHER)] / 2);
    }
    List<Integer> agreed = new ArrayList<>();
    for (int i = 0; i < chances.size() && most >= thresholds.sentence; i++) {
      if (i == best || right(chances.get(i)) >= thresholds.more) {
        agreed.add(i);
      }
    }
    return agreed;
  }

  private static double right(double[] chances) {
    return chances[LABELS.indexOf(RIGHT)];
  }

  /** Every sentence and flag that some check proposes, with its signs, in the article's order. */
  List<Hearing> hearings(List<Weighed> claims, Signs article) {
    Map<Integer, List<Weighed>> bySentence = new TreeMap<>();
    for (Weighed claim : claims) {
      bySentence.computeIfAbsent(claim.statement(), none -> new ArrayList<>()).add(claim);
    }
    List<Hearing> hearings = new ArrayList<>();
    bySentence.forEach(
        (statement, inSentence) -> {
          Map<Flag, List<Proposal>> byFlag = new EnumMap<>(Flag.class);
          for (Weighed claim : inSentence) {
            for (Proposal proposal : claim.proposals()) {
              byFlag.computeIfAbsent(proposal.flag(), none -> new ArrayList<>()).add(proposal);
            }
          }
          if (!byFlag.isEmpty()) {
            Signs signs = sentences.read(inSentence);
            signs.addAll(article);
            byFlag.forEach(
                (flag, proposals) ->
                    hearings.add(
                        new Hearing(statement, flag, proposals, signs(flag, proposals, signs))));
          }
        });
    return hearings;
  }

  private static Map<String, Double> signs(Flag flag, List<Proposal> proposals, Signs shared) {
    Signs signs = new Signs();
    signs.addAll(shared);
    String name = Words.of(flag);
    signs.note("flag " + name);
    for (Proposal proposal : proposals) {
      signs.note("by " + proposal.check().id());
      signs.note("flag " + name + " kind " + Words.of(proposal.before().claim().kind()));
      signs.note("flag " + name + " evidence " + Words.of(proposal.before().level()));
    }
    shared
        .values()
        .forEach(
            (sign, value) -> {
              if (BY_FLAG.contains(sign)) {
                signs.measure("flag " + name + " " + sign, value);
              }
            });
    return signs.values();
  }

  /**
   * One flag proposed for one sentence.
   *
   * @param statement index of the sentence
   * @param flag proposed
   * @param proposals of that flag, by any check on any claim of the sentence
   * @param signs what the model reads
   */
  record Hearing(int statement, Flag flag, List<Proposal> proposals, Map<String, Double> signs) {}

  private static final class Shipped {
    private static final LinearModel MODEL =
        LinearModel.resource(SecondReader.class, "second-reader.model");
  }
}
