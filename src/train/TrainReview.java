import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.judgement.review.ReleaseReview;
import org.hairsplit.judgement.review.ReviewFeatures;
import org.hairsplit.language.linear.CrossValidation;
import org.hairsplit.language.linear.LabelledExample;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.language.linear.LinearModelTrainer;
import org.hairsplit.language.linear.LinearModelTrainer.Settings;
import org.hairsplit.language.linear.LinearWeights;
import org.hairsplit.language.linear.Loss;

/**
 * Trains the model of HealthNewsReview's criteria: for each a logistic regression of satisfactory
 * against not, with both weighing the same. A review of "not applicable" teaches nothing.
 *
 * <p>Arguments: the folder of benchmarks, the folder to write to.
 */
final class TrainReview {

  private static final List<String> LABELS = List.of("not_satisfactory", "satisfactory");
  private static final Settings SETTINGS =
      new Settings(Double.parseDouble(System.getProperty("review.sigma", "1.2")),
          Integer.getInteger("review.least", 4), Loss.LOGISTIC);

  /** Set before the name of a release, another seed draws other folds; the file is made without. */
  private static final String SEED = System.getProperty("seed", "");

  private static final int MOST_FEATURES = 12_000;

  private TrainReview() {}

  public static void main(String[] arguments) throws IOException {
    ReviewFeatures features = ReviewFeatures.builtIn();
    List<Map<String, String>> releases =
        BenchFile.read(Path.of(arguments[0], "healthnewsreview_releases", "dev.jsonl"));
    List<Map<String, Double>> seen =
        releases.stream().map(line -> features.of(line.get("title") + " . " + line.get("text"))).toList();
    double[] intercept = new double[ReleaseReview.CRITERIA.size()];
    Map<String, double[]> weights = new TreeMap<>();
    StringBuilder notes = new StringBuilder(
        "HealthNewsReview's criteria of press releases: margins of satisfactory over not.\n"
        + "Made by src/train/run; src/docs/strength.md tells how. 5-fold macro-F1:\n");
    double sum = 0;
    for (int i = 0; i < intercept.length; i++) {
      String criterion = ReleaseReview.CRITERIA.get(i);
      List<LabelledExample> examples = examples(releases, seen, criterion);
      Figures figures = new Figures(table(examples));
      notes.append(String.format(Locale.ROOT, "%s %.3f%n", criterion, figures.macro()));
      System.out.println(criterion + ", 5-fold: " + figures);
      sum += figures.macro();
      learn(examples, i, intercept, weights);
    }
    String mean = String.format(Locale.ROOT, "mean %.3f", sum / intercept.length);
    System.out.println("criteria, 5-fold macro-F1: " + mean);
    if (!SEED.isEmpty()) {
      return;
    }
    byte[] file = new LinearWeights(ReleaseReview.CRITERIA, intercept, weights)
        .strongest(MOST_FEATURES).file(notes + mean);
    Files.write(Path.of(arguments[1], "review.model"), file);
    System.out.println("review.model: " + file.length + " bytes");
  }

  private static List<LabelledExample> examples(
      List<Map<String, String>> releases, List<Map<String, Double>> seen, String criterion) {
    Map<String, Integer> counts = new TreeMap<>();
    releases.forEach(line -> counts.merge(line.getOrDefault("criteria." + criterion, ""), 1, Integer::sum));
    double all = LABELS.stream().mapToInt(label -> counts.getOrDefault(label, 0)).sum();
    List<LabelledExample> examples = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      String label = releases.get(i).getOrDefault("criteria." + criterion, "");
      if (LABELS.contains(label)) {
        double weight = all / 2 / counts.get(label);
        examples.add(new LabelledExample(label, SEED + releases.get(i).get("id"), seen.get(i), weight));
      }
    }
    return examples;
  }

  private static int[][] table(List<LabelledExample> examples) {
    int[][] table = new int[2][2];
    List<double[]> scores = new CrossValidation(LABELS, SETTINGS, 5).scores(examples, List.of());
    for (int i = 0; i < scores.size(); i++) {
      table[LABELS.indexOf(examples.get(i).label())][LinearModel.largest(scores.get(i))]++;
    }
    return table;
  }

  private static void learn(
      List<LabelledExample> examples, int place, double[] intercept, Map<String, double[]> weights) {
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, SETTINGS);
    examples.forEach(trainer::add);
    LinearWeights learned = trainer.weights();
    intercept[place] = learned.intercept()[1] - learned.intercept()[0];
    learned.features().forEach((name, row) ->
        weights.computeIfAbsent(name, none -> new double[intercept.length])[place] = row[1] - row[0]);
  }
}
