package org.hairsplit.judgement.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.language.linear.LinearModel;

/**
 * Says which of HealthNewsReview's criteria a press release would be found to meet. Thread-safe;
 * what it needs is read when it is made.
 */
public final class ReleaseReview {

  /** The criteria by the names of the benchmark, sorted. */
  public static final List<String> CRITERIA =
      List.of(
          "alternatives",
          "availability",
          "benefits",
          "costs",
          "disease_mongering",
          "evidence_quality",
          "harms",
          "independent_sources",
          "no_unjustified_language",
          "novelty");

  private final ReviewFeatures features = ReviewFeatures.builtIn();
  private final LinearModel model = LinearModel.resource(ReleaseReview.class, "review.model");

  /**
   * The margins of the criteria: above 0 where a reviewer would call it satisfactory. That a
   * criterion does not apply cannot be told from these.
   *
   * @param text of the release, with its title
   */
  public Map<String, Double> margins(String text) {
    double[] scores = model.scores(features.of(text));
    Map<String, Double> margins = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      margins.put(model.labels().get(i), scores[i]);
    }
    return margins;
  }
}
