package org.hairsplit.claim.detection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.ClaimKind;

/** What the detector makes of one sentence, by itself or having heard the rules. For one thread. */
public final class Opinion {

  /** From this chance on it claims a kind whatever the rules say. */
  private static final double SURE = 0.6;

  private final Sentence sentence;
  private final List<String> place;
  private final DetectionModel.Scores scores;
  private final DetectionModel model;
  private final DetectionFeatures features;

  Opinion(
      Sentence sentence,
      List<String> place,
      DetectionModel.Scores scores,
      DetectionModel model,
      DetectionFeatures features) {
    this.sentence = sentence;
    this.place = place;
    this.scores = scores;
    this.model = model;
    this.features = features;
  }

  /** The kinds of claim that it is sure of by itself. */
  public Set<ClaimKind> sure() {
    Set<ClaimKind> sure = EnumSet.noneOf(ClaimKind.class);
    model.kinds().stream().filter(kind -> scores.chance(kind) >= SURE).forEach(sure::add);
    return sure;
  }

  /**
   * The kinds of claim that it makes out together with the rules: some of those that rules found
   * may be missing, others are there that no rule found.
   *
   * @param ruled what rules found
   */
  public Set<ClaimKind> agreed(RuledKinds ruled) {
    return Agreement.kinds(model.kinds(), scores::logOdds, ruled, place);
  }

  /** For each of some kinds the clause that is likeliest to make a claim of it, in their order. */
  public List<ClaimDetector.Detection> clauses(Collection<ClaimKind> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    Clauses clauses = new Clauses(sentence, features, model);
    return kinds.stream().map(clauses::best).toList();
  }
}
