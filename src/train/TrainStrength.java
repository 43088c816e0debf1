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
import java.util.TreeMap;
import org.hairsplit.claim.strength.Genre;
import org.hairsplit.claim.strength.StrengthComparison;
import org.hairsplit.claim.strength.StrengthFeatures;
import org.hairsplit.claim.strength.StrengthModel;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.linear.CrossValidation;
import org.hairsplit.language.linear.LabelledExample;
import org.hairsplit.language.linear.LinearModel;
import org.hairsplit.language.linear.LinearModelTrainer;
import org.hairsplit.language.linear.LinearModelTrainer.Settings;
import org.hairsplit.language.linear.LinearWeights;
import org.hairsplit.language.linear.Loss;

/**
 * Trains the models of claim strength and says, by 5-fold cross-validation, how well they do.
 *
 * <p>Arguments: the folder of benchmarks, the folder of language models, the folder of own-labels.tsv
 * and own-sentences.tsv, the folder to write to.
 */
final class TrainStrength {

  private static final List<String> LABELS = StrengthModel.LABELS;
  private static final Settings SETTINGS =
      new Settings(Double.parseDouble(System.getProperty("sigma", "0.175")),
          Integer.getInteger("least", 4), Loss.SQUARED_HINGE,
          Double.parseDouble(System.getProperty("emphasis", "0.75")));
  private static final int MOST_FEATURES = Integer.getInteger("most", 32_000);
  private static final double OTHER = Double.parseDouble(System.getProperty("other", "0.5"));
  private static final double STATEMENTS = Double.parseDouble(System.getProperty("statements", "0.1"));
  private static final double BALANCE = Double.parseDouble(System.getProperty("balance", "0.7"));

  /** What a feature of a clause weighs in the copy that only the model's own genre has. */
  private static final double COPY = Double.parseDouble(System.getProperty("copy", "0.7"));
  private static final String COPIED = "own ";

  /** Set before the name of a group, another seed draws other folds; the files are made without. */
  private static final String SEED = System.getProperty("seed", "");

  private static final String PUBMED = "claim_strength_pubmed";
  private static final String PRESS = "claim_strength_press";
  private static final String INSCIOUT = "insciout_statements";

  private final Path bench;
  private final LanguageAnalyzer analyzer;

  private record Text(
      Genre genre, String corpus, String group, String text, int strength, Map<String, Double> features,
      Map<String, Double> copies) {
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
    Path own = Path.of(arguments[2]);
    Path out = Path.of(arguments[3]);
    List<Text> texts = new ArrayList<>();
    texts.addAll(training.read(PUBMED, "id", "strength"));
    texts.addAll(training.read(PRESS, "release_id", "strength"));
    texts.addAll(training.read(INSCIOUT, "reference", "code"));
    texts.addAll(training.labels(own.resolve("own-labels.tsv")));
    texts.addAll(training.sentences(own.resolve("own-sentences.tsv")));
    texts = frequent(texts);
    for (String corpus : List.of(PUBMED, PRESS)) {
      if (!Boolean.getBoolean("compare.only") && System.getProperty("corpus", corpus).equals(corpus)) {
        training.train(texts, corpus, out.resolve(corpus.equals(PUBMED) ? "strength-abstract.model" : "strength-press.model"));
      }
    }
    if (!Boolean.getBoolean("train.only")) {
      training.compare(texts);
    }
  }

  /**
   * The texts without the features that are too rare in all of them to be learned in any part, and
   * with the copies of the others. Labels play no part.
   */
  private static List<Text> frequent(List<Text> texts) {
    Map<String, Set<String>> groups = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Text text : texts) {
      text.features().keySet().forEach(name -> {
        Set<String> seen = groups.computeIfAbsent(name, none -> new HashSet<>(8));
        if (seen.size() < SETTINGS.leastGroups()) {
          seen.add(text.group());
        }
      });
    }
    List<Text> made = new ArrayList<>();
    for (Text text : texts) {
      Map<String, Double> kept = new HashMap<>();
      text.features().forEach((name, value) -> {
        if (groups.get(name).size() >= SETTINGS.leastGroups()) {
          kept.put(names.computeIfAbsent(name, same -> same), value);
        }
      });
      Map<String, Double> copies = withCopies(kept);
      copies.keySet().forEach(name -> names.putIfAbsent(name, name));
      Map<String, Double> shared = new HashMap<>();
      copies.forEach((name, value) -> shared.put(names.get(name), value));
      made.add(new Text(text.genre(), text.corpus(), text.group(), text.text(), text.strength(),
          Map.copyOf(kept), Map.copyOf(shared)));
    }
    return made;
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
          pairs.stream().filter(pair -> fold(folds, pair.get("file_id")) == out).toList();
      Set<String> seen = new HashSet<>();
      now.forEach(pair -> seen.addAll(
          List.of(key(pair.get("press_release")), key(pair.get("abstract")))));
      List<Text> learned = new ArrayList<>(texts);
      learned.removeIf(text -> seen.contains(text.key())
          || now.stream().anyMatch(pair -> pair.get("file_id").startsWith(text.group().strip())));
      LinearModel press = model(learned, PRESS, "one fold left out");
      LinearModel papers = model(learned, PUBMED, "one fold left out");
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
      boolean coded = strength.equals("code");
      boolean paper = coded ? line.get("source").startsWith("journal") : corpus.equals(PUBMED);
      texts.add(text(paper ? Genre.ABSTRACT : Genre.PRESS, corpus, line.get(group), line.get("text"),
          coded ? folded(value) : value));
    }
    return texts;
  }

  private Text text(Genre genre, String corpus, String group, String text, int strength) {
    return new Text(genre, corpus, group, text, strength, features(text), Map.of());
  }

  /** Our own reading of sentences that stand in the benchmarks without a strength. */
  private List<Text> labels(Path file) throws IOException {
    Map<String, Map<String, String>> documents = new HashMap<>();
    index("scifact/corpus.jsonl", "scifact ", "doc_id", documents);
    index("healthnewsreview_releases/dev.jsonl", "healthnewsreview_releases ", "id", documents);
    List<Text> texts = new ArrayList<>();
    for (String[] row : rows(file)) {
      String document = row[0] + " " + row[1];
      String sentence = documents.get(document).get(row[2])
          .substring(Integer.parseInt(row[3]), Integer.parseInt(row[4]));
      texts.add(text(row[0].equals("scifact") ? Genre.ABSTRACT : Genre.PRESS, row[0], document,
          sentence, Integer.parseInt(row[5])));
    }
    return texts;
  }

  private void index(String file, String prefix, String id, Map<String, Map<String, String>> documents)
      throws IOException {
    for (Map<String, String> line : BenchFile.read(bench.resolve(file))) {
      documents.put(prefix + line.get(id), line);
    }
  }

  private List<Text> sentences(Path file) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (String[] row : rows(file)) {
      Genre genre = Genre.valueOf(row[0].toUpperCase(Locale.ROOT));
      texts.add(text(genre, "own", "own " + texts.size(), row[2], Integer.parseInt(row[1])));
    }
    return texts;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
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
        if (text.corpus().equals(corpus) && fold(folds, text.group()) == fold) {
          judged.add(text);
        }
      }
      Set<String> seen = new HashSet<>();
      judged.forEach(text -> seen.add(text.key()));
      List<Text> learned = new ArrayList<>(texts);
      int left = fold;
      learned.removeIf(text -> fold(folds, text.group()) == left || seen.contains(text.key()));
      LinearModel model = model(learned, corpus, "one fold left out");
      for (Text text : judged) {
        table[text.strength()][LinearModel.largest(model.scores(text.features()))]++;
      }
    }
    Figures figures = new Figures(table);
    System.out.println(corpus + ", 5-fold: " + figures);
    if (!SEED.isEmpty()) {
      return;
    }
    byte[] bytes = file(texts, corpus, "Claim strength, for texts like those of " + corpus
        + ".\nMade by src/train/run; src/docs/strength.md tells how. 5-fold: " + figures);
    Files.write(file, bytes);
    System.out.println(file.getFileName() + ": " + bytes.length + " bytes");
  }

  private static int fold(CrossValidation folds, String group) {
    return folds.fold(SEED + group);
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
      trainer.add(new LabelledExample(LABELS.get(text.strength()), text.group(),
          text.genre() == genre(corpus) ? text.copies() : text.features(),
          weight(text, corpus) * Math.pow(rare, BALANCE)));
    }
    return withoutCopies(trainer.weights()).strongest(MOST_FEATURES).file(notes);
  }

  /** Daume's "frustratingly easy" adaptation: what holds in one genre only is learned apart. */
  private static Map<String, Double> withCopies(Map<String, Double> features) {
    Map<String, Double> all = new HashMap<>(features);
    features.forEach((name, value) -> {
      if (name.startsWith("x")) {
        all.put(COPIED + name, COPY * value);
      }
    });
    return all;
  }

  /** A model is asked of its own genre only, where a feature and its copy always go together. */
  private static LinearWeights withoutCopies(LinearWeights learned) {
    Map<String, double[]> merged = new TreeMap<>();
    learned.features().forEach((name, row) -> {
      boolean copy = name.startsWith(COPIED);
      double[] sum = merged.computeIfAbsent(
          copy ? name.substring(COPIED.length()) : name, none -> new double[row.length]);
      for (int i = 0; i < row.length; i++) {
        sum[i] += (copy ? COPY : 1) * row[i];
      }
    });
    return new LinearWeights(learned.labels(), learned.intercept(), merged);
  }

  private static Genre genre(String corpus) {
    return corpus.equals(PUBMED) ? Genre.ABSTRACT : Genre.PRESS;
  }

  private static double weight(Text text, String corpus) {
    if (text.corpus().equals(INSCIOUT)) {
      return STATEMENTS;
    }
    return text.genre() == genre(corpus) ? 1 : OTHER;
  }
}
