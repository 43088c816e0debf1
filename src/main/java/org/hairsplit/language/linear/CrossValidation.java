package org.hairsplit.language.linear;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.hairsplit.language.linear.LinearModelTrainer.Settings;

/**
 * What a model says of examples it has not learned from: the examples fall into folds, whole groups
 * together, and each fold is judged by a model of the others. Which fold a group falls into depends
 * on its name alone, so that the folds stay the same when examples come or go.
 *
 * @param labels of the model
 * @param settings how to learn
 * @param folds how many; 5 is usual
 */
public record CrossValidation(List<String> labels, Settings settings, int folds) {

  public CrossValidation {
    labels = List.copyOf(labels);
    if (folds < 2) {
      throw new IllegalArgumentException("at least two folds");
    }
  }

  /** The fold of a group, from 0. */
  public int fold(String group) {
    CRC32 sum = new CRC32();
    sum.update(group.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % folds);
  }

  /**
   * The scores of every example, in the order given, by a model that has not seen its group.
   *
   * @param judged the examples to score
   * @param alsoLearned more to learn from, never scored; left out of a model where their group is
   *     the one being judged
   */
  public List<double[]> scores(List<LabelledExample> judged, List<LabelledExample> alsoLearned) {
    List<LinearModel> models = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      models.add(without(fold, judged, alsoLearned));
    }
    return judged.stream()
        .map(example -> models.get(fold(example.group())).scores(example.features()))
        .toList();
  }

  private LinearModel without(
      int fold, List<LabelledExample> judged, List<LabelledExample> alsoLearned) {
    LinearModelTrainer trainer = new LinearModelTrainer(labels, settings);
    for (List<LabelledExample> examples : List.of(judged, alsoLearned)) {
      for (LabelledExample example : examples) {
        if (fold(example.group()) != fold) {
          trainer.add(example);
        }
      }
    }
    return trainer.train();
  }
}
