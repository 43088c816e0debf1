import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hairsplit.claim.strength.StrengthComparison;
import org.hairsplit.claim.strength.StrengthFeatures;
import org.hairsplit.claim.strength.StrengthModel;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.linear.CrossValidation;
import org.hairsplit.language.linear.LabelledExample;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.language.linear.LinearModelTrainer;
import org.hairsplit.language.linear.LinearModelTrainer.Settings;
import org.hairsplit.language.linear.Loss;

/**
 * Trains the models of claim strength and says, by 5-fold cross-validation, how well they do.
 *
 * <p>Arguments: the folder of benchmarks, the folder of language models, the folder to write to.
 */
final class TrainStrength {

  private static final List<String> LABELS = StrengthModel.LABELS;
  private static final Settings SETTINGS =
      new Settings(Double.parseDouble(System.getProperty("sigma", "0.25")),
          Integer.getInteger("least", 3), Loss.SQUARED_HINGE);
  private static final int MOST_FEATURES = Integer.getInteger("most", 32_000);
  private static final double OTHER = Double.parseDouble(System.getProperty("other", "0.5"));
  private static final double STATEMENTS = Double.parseDouble(System.getProperty("statements", "0.2"));
  private static final double BALANCE = Double.parseDouble(System.getProperty("balance", "0.7"));

  private final Path bench;
  private final LanguageAnalyzer analyzer;

  private record Text(String corpus, String group, String text, int strength, Map<String, Double> features) {
    /** Letters alone: the same sentence stands in several corpora. */
    String key() {
      return TrainStrength.key(text);
    }
  }

  private TrainStrength(Path bench, Path models) {
    this.bench = bench;
    this.analyzer = LanguageAnalyzer.open(models, System.err::println);
  }

  public static void main(String[] arguments) throws IOException {
    TrainStrength training = new TrainStrength(Path.of(arguments[0]), Path.of(arguments[1]));
    Path out = Path.of(arguments[2]);
    List<Text> texts = new ArrayList<>();
    texts.addAll(training.read("claim_strength_pubmed", "id", "strength"));
    texts.addAll(training.read("claim_strength_press", "release_id", "strength"));
    texts.addAll(training.read("insciout_statements", "reference", "code"));
    training.compare(texts);
    if (Boolean.getBoolean("compare.only")) {
      return;
    }
    training.train(texts, "claim_strength_pubmed", out.resolve("strength-abstract.model"));
    training.train(texts, "claim_strength_press", out.resolve("strength-press.model"));
  }

  /**
   * Judges the pairs with models that have seen neither their reference nor their sentences. What
   * StrengthComparison has for constants was chosen on these same pairs.
   */
  private void compare(List<Text> texts) throws IOException {
    List<Map<String, String>> pairs = BenchFile.read(bench.resolve("exaggeration_pairs/dev.jsonl"));
    CrossValidation folds = new CrossValidation(LABELS, SETTINGS, 5);
    List<double[]> releases = new ArrayList<>();
    List<double[]> sources = new ArrayList<>();
    List<Map<String, String>> judged = new ArrayList<>();
    for (int fold = 0; fold < 5; fold++) {
      int out = fold;
      List<Map<String, String>> now =
          pairs.stream().filter(pair -> folds.fold(pair.get("file_id")) == out).toList();
      Set<String> seen = new HashSet<>();
      now.forEach(pair -> seen.addAll(
          List.of(key(pair.get("press_release")), key(pair.get("abstract")))));
      List<Text> learned = new ArrayList<>(texts);
      learned.removeIf(text -> seen.contains(text.key())
          || now.stream().anyMatch(pair -> pair.get("file_id").startsWith(text.group().strip())));
      LinearModel press = model(learned, "claim_strength_press", "one fold left out");
      LinearModel papers = model(learned, "claim_strength_pubmed", "one fold left out");
      for (Map<String, String> pair : now) {
        judged.add(pair);
        releases.add(press.scores(features(pair.get("press_release"))));
        sources.add(papers.scores(features(pair.get("abstract"))));
      }
    }
    for (double sharpness : new double[] {1, 2, 3, 5, 50}) {
      for (double tolerance : new double[] {0.3, 0.5, 0.75, 1, 1.25, 1.5}) {
        System.out.println("exaggeration_pairs, sharpness " + sharpness + " tolerance " + tolerance
            + ", models without the pairs: "
            + new Figures(compared(judged, releases, sources, sharpness, tolerance)));
      }
    }
  }

  private static int[][] compared(List<Map<String, String>> pairs, List<double[]> releases,
      List<double[]> sources, double sharpness, double tolerance) {
    int[][] table = new int[3][3];
    for (int i = 0; i < pairs.size(); i++) {
      StrengthComparison label =
          StrengthComparison.of(releases.get(i), sources.get(i), sharpness, tolerance);
      String gold = pairs.get(i).get("label").toUpperCase(Locale.ROOT);
      table[StrengthComparison.valueOf(gold).ordinal()][label.ordinal()]++;
    }
    return table;
  }

  private Map<String, Double> features(String text) {
    return StrengthFeatures.shared().of(StrengthModel.tokens(text, analyzer));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\W+", "");
  }

  private List<Text> read(String corpus, String group, String strength) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Map<String, String> line : BenchFile.read(bench.resolve(corpus).resolve("dev.jsonl"))) {
      int value = Integer.parseInt(line.get(strength));
      String text = line.get("text");
      Map<String, Double> features = StrengthFeatures.shared().of(StrengthModel.tokens(text, analyzer));
      texts.add(new Text(corpus, line.get(group), text,
          strength.equals("code") ? folded(value) : value, features));
    }
    return texts;
  }

  /** The seven codes of InSciOut on the scale of four: as the benchmark's own notes suggest. */
  private static int folded(int code) {
    return switch (code) {
      case 0, 1 -> 0;
      case 2, 3 -> 1;
      case 4 -> 2;
      default -> 3;
    };
  }

  private void train(List<Text> texts, String corpus, Path file) throws IOException {
    int[][] table = new int[LABELS.size()][LABELS.size()];
    CrossValidation folds = new CrossValidation(LABELS, SETTINGS, 5);
    for (int fold = 0; fold < 5; fold++) {
      List<Text> judged = new ArrayList<>();
      for (Text text : texts) {
        if (text.corpus().equals(corpus) && folds.fold(text.group()) == fold) {
          judged.add(text);
        }
      }
      Set<String> seen = new HashSet<>();
      judged.forEach(text -> seen.add(text.key()));
      List<Text> learned = new ArrayList<>(texts);
      int left = fold;
      learned.removeIf(text -> folds.fold(text.group()) == left || seen.contains(text.key()));
      LinearModel model = model(learned, corpus, "one fold left out");
      for (Text text : judged) {
        table[text.strength()][LinearModel.largest(model.scores(text.features()))]++;
      }
    }
    Figures figures = new Figures(table);
    System.out.println(corpus + ", 5-fold: " + figures);
    byte[] bytes = file(texts, corpus, "Claim strength, for texts like those of " + corpus
        + ".\nMade by src/train/run; src/docs/strength.md tells how. 5-fold: " + figures);
    Files.write(file, bytes);
    System.out.println(file.getFileName() + ": " + bytes.length + " bytes");
  }

  private LinearModel model(List<Text> texts, String corpus, String notes) throws IOException {
    return LinearModel.read(corpus, new java.io.ByteArrayInputStream(file(texts, corpus, notes)));
  }

  private byte[] file(List<Text> texts, String corpus, String notes) {
    double[] weights = new double[LABELS.size()];
    double all = 0;
    for (Text text : texts) {
      weights[text.strength()] += weight(text, corpus);
      all += weight(text, corpus);
    }
    LinearModelTrainer trainer = new LinearModelTrainer(LABELS, SETTINGS);
    for (Text text : texts) {
      double rare = all / LABELS.size() / weights[text.strength()];
      trainer.add(new LabelledExample(LABELS.get(text.strength()), text.group(), text.features(),
          weight(text, corpus) * Math.pow(rare, BALANCE)));
    }
    return trainer.weights().strongest(MOST_FEATURES).file(notes);
  }

  private static double weight(Text text, String corpus) {
    if (text.corpus().equals(corpus)) {
      return 1;
    }
    return text.corpus().equals("insciout_statements") ? STATEMENTS : OTHER;
  }
}
