import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words that are used alike into classes: counts which words stand within three places of a
 * word, weighs the counts by positive pointwise mutual information with context smoothing of 0.75
 * (Levy, Goldberg and Dagan 2015), reduces them to 100 dimensions by a randomised singular value
 * decomposition (Halko, Martinsson and Tropp 2011) and clusters the directions by k-means. Only
 * words seen eight times or more get a class. The seed is fixed: same texts, same file.
 */
final class LearnWordClasses {

  private static final Pattern WORD =
      Pattern.compile("[a-z]+(?:[-'][a-z]+)*|\\d+|[.,;:()?!]");
  private static final int LEAST = 8;
  private static final int CONTEXTS = 12_000;
  private static final int DIMENSIONS = 100;
  private static final int SPARE = 10;
  private static final int POWER_ROUNDS = 3;
  private static final int CLUSTER_ROUNDS = 20;
  private static final int[] SIZES = {64, 256, 800};

  private final List<List<String>> sentences = new ArrayList<>();
  private final Random random = new Random(1);

  /** Arguments: the folder of benchmarks, and the file to write. */
  public static void main(String[] arguments) throws IOException {
    Path bench = Path.of(arguments[0]);
    LearnWordClasses learner = new LearnWordClasses();
    learner.add(bench.resolve("scifact/corpus.jsonl"), "title", "text");
    learner.add(bench.resolve("health_advice/dev.jsonl"), "text");
    learner.add(bench.resolve("insciout_statements/dev.jsonl"), "text");
    learner.add(bench.resolve("claim_strength_press/dev.jsonl"), "text");
    learner.add(bench.resolve("claim_strength_pubmed/dev.jsonl"), "text");
    learner.add(bench.resolve("healthver/dev.jsonl"), "evidence");
    learner.add(bench.resolve("healthnewsreview_releases/dev.jsonl"), "title", "text");
    learner.add(bench.resolve("exaggeration_pairs/dev.jsonl"), "press_release", "abstract");
    Files.writeString(Path.of(arguments[1]), learner.learn(), StandardCharsets.UTF_8);
  }

  private void add(Path file, String... fields) throws IOException {
    for (Map<String, String> line : BenchFile.read(file)) {
      for (String field : fields) {
        for (String sentence : line.getOrDefault(field, "").split("(?<=[.!?])\\s+")) {
          List<String> words = new ArrayList<>();
          words.add("<s>");
          Matcher matcher = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
          while (matcher.find()) {
            words.add(Character.isDigit(matcher.group().charAt(0)) ? "#" : matcher.group());
          }
          sentences.add(words);
        }
      }
    }
  }

  private String learn() {
    Map<String, Integer> counts = new TreeMap<>();
    sentences.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    List<String> frequent = new ArrayList<>(counts.keySet());
    frequent.sort(Comparator.comparing(word -> -counts.get(word)));
    List<String> contexts = frequent.subList(0, Math.min(CONTEXTS, frequent.size()));
    List<String> words =
        frequent.stream()
            .filter(word -> counts.get(word) >= LEAST && Character.isLetter(word.charAt(0)))
            .sorted()
            .toList();
    double[][] directions = directions(words, contexts);
    List<int[]> classes = new ArrayList<>();
    for (int size : SIZES) {
      classes.add(clusters(directions, size));
    }
    StringBuilder out = new StringBuilder();
    out.append("# Words with their classes among 64, 256 and 800, made by src/train/run; not to be");
    out.append(" edited.\n");
    for (int i = 0; i < words.size(); i++) {
      out.append(words.get(i));
      for (int[] level : classes) {
        out.append('\t').append(level[i]);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private double[][] directions(List<String> words, List<String> contexts) {
    Sparse table = informative(words, contexts);
    double[][] basis = new double[words.size()][DIMENSIONS + SPARE];
    double[][] other = new double[2 * contexts.size()][DIMENSIONS + SPARE];
    for (double[] row : other) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextGaussian();
      }
    }
    table.times(other, basis);
    for (int round = 0; round < POWER_ROUNDS; round++) {
      Matrices.orthonormalise(basis);
      table.transposedTimes(basis, other);
      Matrices.orthonormalise(other);
      table.times(other, basis);
    }
    Matrices.orthonormalise(basis);
    table.transposedTimes(basis, other);
    return Matrices.directions(basis, other, DIMENSIONS);
  }

  private Sparse informative(List<String> words, List<String> contexts) {
    Map<String, Integer> wordAt = index(words);
    Map<String, Integer> contextAt = index(contexts);
    double[] near = {1, 0.6, 0.4};
    List<Map<Integer, Double>> rows = new ArrayList<>();
    words.forEach(word -> rows.add(new TreeMap<>()));
    for (List<String> sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Integer word = wordAt.get(sentence.get(i));
        for (int step = -3; word != null && step <= 3; step++) {
          int j = i + step;
          if (step != 0 && j >= 0 && j < sentence.size()) {
            Integer context = contextAt.get(sentence.get(j));
            if (context != null) {
              int column = 2 * context + (step > 0 ? 1 : 0);
              rows.get(word).merge(column, near[Math.abs(step) - 1], Double::sum);
            }
          }
        }
      }
    }
    return weighed(rows, 2 * contexts.size());
  }

  private static Sparse weighed(List<Map<Integer, Double>> rows, int width) {
    double[] columns = new double[width];
    rows.forEach(row -> row.forEach((column, count) -> columns[column] += count));
    double all = 0;
    for (int i = 0; i < width; i++) {
      columns[i] = Math.pow(columns[i], 0.75);
      all += columns[i];
    }
    Sparse table = new Sparse(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      double sum = rows.get(i).values().stream().mapToDouble(Double::doubleValue).sum();
      int at = i;
      double whole = all;
      rows.get(i)
          .values()
          .removeIf(count -> count <= 0);
      Map<Integer, Double> kept = new TreeMap<>();
      rows.get(i)
          .forEach(
              (column, count) -> {
                double information = Math.log(count * whole / (sum * columns[column]));
                if (information > 0) {
                  kept.put(column, information);
                }
              });
      table.row(at, kept);
    }
    return table;
  }

  private static Map<String, Integer> index(List<String> names) {
    Map<String, Integer> index = new HashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    return index;
  }

  private int[] clusters(double[][] points, int size) {
    double[][] centres = new double[size][];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, random);
    for (int i = 0; i < size; i++) {
      centres[i] = points[order.get(i)].clone();
    }
    int[] of = new int[points.length];
    for (int round = 0; round < CLUSTER_ROUNDS; round++) {
      for (int i = 0; i < points.length; i++) {
        of[i] = Matrices.nearest(points[i], centres);
      }
      Matrices.centre(points, of, centres);
    }
    return of;
  }
}
