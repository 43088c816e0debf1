package org.hairsplit.language.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.language.linear.LinearModelTrainer.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearModelTest {

  private static final List<String> LABELS = List.of("calm", "loud");

  private static final String SMALL =
      """
      hairsplit-linear 1
      # two words
      labels\tcalm\tloud
      intercept\t100\t-100
      features\t2
      may\t2000\t-1000
      röst\t-5\t7
      """;

  @Test
  void addsUpInterceptAndWeightsTimesValues() throws IOException {
    LinearModel model = read(SMALL);
    assertEquals(LABELS, model.labels());
    assertArrayEquals(
        new double[] {0.1 + 4 - 0.005, -0.1 - 2 + 0.007},
        model.scores(Map.of("may", 2.0, "röst", 1.0, "unknown", 9.0)),
        1e-12);
    assertArrayEquals(new double[] {4.1, -2.1}, model.scores(List.of("may", "may")), 1e-12);
    assertEquals("calm", model.label(Map.of()));
  }

  @Test
  void probabilitiesSumUpToOne() throws IOException {
    double[] made = read(SMALL).probabilities(Map.of("may", -3.0));
    assertEquals(1, made[0] + made[1], 1e-12);
    assertTrue(made[1] > 0.99);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hairsplit-linear 1 | some text     | small:1: this is no linear model",
        "hairsplit-linear 1 | hairsplit-linear 2 | small:1: this version reads format 1",
        "labels             | label         | small:3: 'labels' is missing",
        "100                | x             | small:4: a label has no intercept",
        "features\t2        | features\t3   | small:8: a feature is missing",
        "features\t2        | features\t1   | small:7: there are more features",
        "features\t2        | features\t-1  | small:5: '-1' is no number of features",
        "\t-1000            | ''            | small:6: a feature needs 2 whole numbers",
        "7                  | 7\t8          | small:7: a feature needs 2 whole numbers",
        "7                  | 7777777777    | small:7: a feature needs 2 whole numbers",
      })
  void aDamagedFileIsToldWithItsLine(String from, String to, String message) {
    LinearModelException e =
        assertThrows(LinearModelException.class, () -> read(SMALL.replace(from, to)));
    assertTrue(String.valueOf(e.getMessage()).startsWith(message), e.getMessage());
  }

  @Test
  void learnsWhatTellsTheLabelsApart() {
    LinearModel model = trainer(1).train();
    assertEquals("calm", model.label(Map.of("may", 1.0, "hair", 1.0)));
    assertEquals("loud", model.label(Map.of("cure", 1.0, "hair", 1.0)));
    assertTrue(model.weights("cure")[1] > model.weights("hair")[1]);
  }

  @Test
  void supportVectorsTellTheLabelsApartByMargins() {
    LinearModelTrainer trainer =
        new LinearModelTrainer(LABELS, new Settings(1, 1, Loss.SQUARED_HINGE));
    fill(trainer);
    LinearModel model = trainer.train();
    double[] calm = model.scores(Map.of("may", 1.0, "hair", 1.0));
    double[] loud = model.scores(Map.of("cure", 1.0, "hair", 1.0));
    // The margin of squared hinge with C = 1 on ten such examples is near 1 on either side.
    assertEquals(1, calm[0], 0.2);
    assertEquals(1, loud[1], 0.2);
    assertEquals(-1, calm[1], 0.2);
  }

  @Test
  void emphasisLetsATellingFeatureWeighMore() {
    LinearWeights plain = weights(0);
    LinearWeights emphatic = weights(1);
    assertTrue(ratio(emphatic) > 2 * ratio(plain), ratio(plain) + " " + ratio(emphatic));
  }

  /** A word under one label only, and one that is nearly as frequent under the other. */
  private static LinearWeights weights(double emphasis) {
    LinearModelTrainer trainer =
        new LinearModelTrainer(LABELS, new Settings(0.1, 1, Loss.SQUARED_HINGE, emphasis));
    for (int i = 0; i < 20; i++) {
      Map<String, Double> loud = new HashMap<>(Map.of("cure", 1.0));
      Map<String, Double> calm = new HashMap<>(Map.of("may", 1.0));
      (i % 5 < 3 ? loud : calm).put("hair", 1.0);
      trainer.add(new LabelledExample("loud", "l" + i, loud));
      trainer.add(new LabelledExample("calm", "c" + i, calm));
    }
    return trainer.weights();
  }

  private static double ratio(LinearWeights weights) {
    return Math.abs(weight(weights, "cure") / weight(weights, "hair"));
  }

  private static double weight(LinearWeights weights, String feature) {
    return weights.features().getOrDefault(feature, new double[2])[1];
  }

  @Test
  void emphasisIsForMachinesOnly() {
    assertThrows(IllegalArgumentException.class, () -> new Settings(1, 1, Loss.LOGISTIC, 0.5));
  }

  @Test
  void onlyTheStrongestFeaturesAreKept() {
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, new Settings(1, 1));
    fill(trainer);
    assertEquals(
        List.of("cure", "may"), List.copyOf(trainer.weights().strongest(2).features().keySet()));
  }

  @Test
  void aFeatureOfFewGroupsIsNotLearned() {
    assertArrayEquals(new double[2], trainer(3).train().weights("odd"));
    assertTrue(trainer(1).train().weights("odd")[0] != 0);
  }

  @Test
  void theSameExamplesGiveTheSameBytes() {
    byte[] file = trainer(1).trainFile("made by a test\nin two lines");
    assertArrayEquals(file, trainer(1).trainFile("made by a test\nin two lines"));
    assertTrue(
        new String(file, StandardCharsets.UTF_8)
            .startsWith(
                "hairsplit-linear 1\n# made by a test\n# in two lines\nlabels\tcalm\tloud\n"));
  }

  @Test
  void aHeavierExampleCountsMore() {
    Map<String, Double> torn = Map.of("torn", 1.0);
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, new Settings(1, 1));
    trainer.add(new LabelledExample("calm", "a", torn, 1));
    trainer.add(new LabelledExample("loud", "b", torn, 3));
    assertEquals("loud", trainer.train().label(torn));
  }

  @Test
  void crossValidationNeverLearnsFromTheGroupItJudges() {
    // What a group holds is told by its name alone: to know it is to have seen the group.
    CrossValidation validation = new CrossValidation(LABELS, new Settings(10, 1), 5);
    List<LabelledExample> examples =
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").stream()
            .map(name -> new LabelledExample("loud", name, Map.of(name, 1.0)))
            .toList();
    for (double[] scores : validation.scores(examples, examples)) {
      assertArrayEquals(
          validation.scores(List.of(new LabelledExample("loud", "a", Map.of())), examples).get(0),
          scores,
          0.3);
    }
    assertTrue(examples.stream().map(e -> validation.fold(e.group())).distinct().count() > 1);
  }

  private static LinearModelTrainer trainer(int leastGroups) {
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, new Settings(1, leastGroups));
    fill(trainer);
    return trainer;
  }

  private static void fill(LinearModelTrainer trainer) {
    for (int i = 0; i < 5; i++) {
      Map<String, Double> calm = new HashMap<>(Map.of("may", 1.0, "hair", 1.0));
      if (i < 2) {
        calm.put("odd", 1.0);
      }
      trainer.add(new LabelledExample("calm", "c" + i, calm));
      trainer.add(new LabelledExample("loud", "l" + i, Map.of("cure", 1.0, "hair", 1.0)));
    }
  }

  private static LinearModel read(String text) throws IOException {
    return LinearModel.read(
        "small", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
