import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hairsplit.evidence.SourceIndex;

/**
 * Compares a large index of sources with a small one in the same run. See src/bench/index.
 *
 * <p>Made-up words, of which a few are frequent and most are rare as in any text, stand in records
 * of the size of an abstract.
 */
public final class IndexBench {

  private static final int WORDS = 60_000;
  private static final String SYLLABLES =
      "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cli dro fle gri";
  private static final List<String> DRUGS =
      List.of("minoxidil", "finasteride", "baricitinib", "dutasteride", "ketoconazole");
  private static final List<String> QUERIES =
      List.of(
          "minoxidil foam for women with thinning hair",
          "finasteride side effects in young men",
          "does ketoconazole shampoo regrow hair",
          "batace difogu record halo");

  private IndexBench() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "generate" -> generate(Path.of(args[1]), Integer.parseInt(args[2]));
      case "query" -> query(Path.of(args[1]));
      case "compare" -> compare(args);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void generate(Path file, int records) throws IOException {
    Random random = new Random(20261122);
    String[] words = words(random);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < records; i++) {
        String drug = DRUGS.get(random.nextInt(DRUGS.size()));
        // One record in ten names a drug of the lexicon; the others are about something else.
        boolean known = random.nextInt(10) == 0;
        out.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"made-up-%d\",\"title\":\"%s\",\"kind\":\"randomized-trial\",\"year\":%d,"
                    + "\"publisher\":\"%s\",\"identifiers\":{\"pmid\":\"%d\"},%s"
                    + "\"conditions\":[\"androgenetic-alopecia\"],"
                    + "\"population\":{\"species\":\"human\",\"participants\":%d},"
                    + "\"stage\":\"phase-3\",\"limits\":\"%s\",\"safety\":\"%s\",\"says\":\"%s\","
                    + "\"basis\":\"made up\",\"checked\":\"memory\"}\n",
                i,
                text(words, random, 14),
                1980 + random.nextInt(45),
                text(words, random, 3),
                i + 1,
                known ? "\"interventions\":[\"" + drug + "\"]," : "",
                10 + random.nextInt(900),
                text(words, random, 15),
                text(words, random, 15),
                (known ? drug + " hair " : "") + text(words, random, 150)));
      }
    }
  }

  private static String[] words(Random random) {
    String[] syllables = SYLLABLES.split(" ");
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = 2 + random.nextInt(3); n > 0; n--) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      words[i] = word.toString();
    }
    return words;
  }

  /** Zipf's law, roughly: the logarithm of the rank is even. */
  private static String text(String[] words, Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
      text.append(i == 0 ? "" : i % 20 == 0 ? ". " : " ").append(words[Math.min(rank, WORDS - 1)]);
    }
    return text.append('.').toString();
  }

  /** Prints the milliseconds that opening and four queries take, then those of a warm query. */
  private static void query(Path folder) throws IOException {
    long start = System.nanoTime();
    try (SourceIndex index = SourceIndex.open(folder)) {
      search(index);
      double cold = (System.nanoTime() - start) / 1e6;
      double warm = Double.MAX_VALUE;
      for (int round = 0; round < 50; round++) {
        long before = System.nanoTime();
        search(index);
        warm = Math.min(warm, (System.nanoTime() - before) / 1e6 / QUERIES.size());
      }
      System.out.printf(Locale.ROOT, "%.1f %.3f%n", cold, warm);
    }
  }

  private static void search(SourceIndex index) {
    for (String query : QUERIES) {
      index.search(query, Set.of(), 10);
    }
  }

  /** compare ROUNDS SMALL LARGE COMMAND...: processes of both, in turns. */
  private static void compare(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[1]);
    List<String> command = Arrays.asList(args).subList(4, args.length);
    double[][][] all = new double[2][3][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int which = 0; which < 2; which++) {
        double[] taken = run(command, args[2 + which]);
        for (int i = 0; i < 3 && round >= 0; i++) {
          all[which][i][round] = taken[i];
        }
      }
    }
    String[] names = {"whole process, s", "open and four queries, cold, ms", "a warm query, ms"};
    System.out.printf("%-34s %10s %10s %7s%n", "median of " + rounds, "small", "large", "ratio");
    for (int i = 0; i < 3; i++) {
      double small = median(all[0][i]);
      double large = median(all[1][i]);
      System.out.printf(
          Locale.ROOT, "%-34s %10.3f %10.3f %7.2f%n", names[i], small, large, large / small);
    }
  }

  private static double[] run(List<String> command, String index) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.add("query");
    all.add(index);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("it failed: " + all);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String[] taken = out.strip().split(" ");
    return new double[] {seconds, Double.parseDouble(taken[0]), Double.parseDouble(taken[1])};
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
