import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.Checker;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Block;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.rule.RuleLoader;

/** The benchmark behind {@code src/bench/run}; src/docs/performance.md says how to read it. */
public final class Bench {

  private static final String HAIRSPLIT = "hairsplit check";

  /** Annotators by what they are called in the table. */
  private static final List<String> SYSTEMS =
      List.of("tokenize", "tokenize,pos,lemma", "tokenize,pos,lemma,depparse", HAIRSPLIT);

  private static final int[] SIZES = {10, 100, 1_000, 10_000};
  private static final int WARM_UP = 500;

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  public static void main(String[] args) throws Exception {
    if (args[0].equals("--once")) {
      pipeline(args[1]).annotate(new Annotation(Files.readString(Path.of(args[2]))));
      return;
    }
    String java = args[0];
    int rounds = Integer.parseInt(args[1]);
    List<Path> files = files(Path.of(args[2]));
    Path article = largest(files);
    // Stock CoreNLP gets the plain text, and is spared the work of reading HTML or Markdown.
    Path plain = Files.createTempFile("bench", ".txt");
    Files.writeString(plain, text(articles(List.of(article)).get(0)));
    List<String> parts = List.of(System.getProperty("parts", "cold,warm,memory").split(",", -1));
    if (parts.contains("cold")) {
      cold(java, rounds, article, plain);
    }
    if (parts.contains("warm")) {
      warm(rounds, Integer.getInteger("warmup", 1), articles(files));
    }
    if (parts.contains("growth")) {
      growth(rounds, articles(files));
    }
    if (parts.contains("memory")) {
      memory(java, article, plain);
    }
    Files.delete(plain);
  }

  /** Whole processes: the launcher for ours, a bare JVM for stock CoreNLP. */
  private static void cold(String java, int rounds, Path article, Path plain) throws Exception {
    double[][] seconds = new double[SYSTEMS.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < SYSTEMS.size(); i++) {
        long start = System.nanoTime();
        boolean ended = ended(command(java, SYSTEMS.get(i), article, plain, null));
        if (!ended) {
          throw new IllegalStateException(SYSTEMS.get(i) + " failed on " + article);
        }
        seconds[i][round] = (System.nanoTime() - start) / 1e9;
      }
    }
    System.out.printf(Locale.ROOT, "Cold start on %s, seconds%n", article.getFileName());
    table(seconds, false);
  }

  private static void warm(int rounds, int warmup, List<Article> articles) throws Exception {
    List<Work> systems = new ArrayList<>();
    for (String name : SYSTEMS) {
      systems.add(system(name));
    }
    long tokens = Arrays.stream(tokensOfEach(articles)).sum();
    int cores = Runtime.getRuntime().availableProcessors();
    for (int threads : cores == 1 ? new int[] {1} : new int[] {1, cores}) {
      double[][] speed = new double[systems.size()][rounds];
      // The first rounds warm up, each for as long as one that is measured.
      for (int round = -warmup; round < rounds; round++) {
        for (int i = 0; i < systems.size(); i++) {
          double found = articlesPerSecond(systems.get(i), articles, threads);
          speed[i][Math.max(round, 0)] = found;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%nWarm, %d thread(s), articles a second (%d articles, %.0f tokens each)%n",
          threads,
          articles.size(),
          tokens / (double) articles.size());
      table(speed, true);
      System.out.printf(
          Locale.ROOT,
          "  %s: %.0f tokens a second%n",
          HAIRSPLIT,
          median(speed[SYSTEMS.indexOf(HAIRSPLIT)]) * tokens / articles.size());
    }
  }

  /** Whole passes over the articles, until a second is over. */
  private static double articlesPerSecond(Work work, List<Article> articles, int threads)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      long done = 0;
      while (System.nanoTime() - start < 1_000_000_000L) {
        List<Callable<Void>> tasks = new ArrayList<>();
        // Enough for each thread where there are but few articles.
        for (int copy = 0; copy < 4 * threads; copy++) {
          for (Article article : articles) {
            tasks.add(
                () -> {
                  work.run(article);
                  return null;
                });
          }
        }
        for (Future<Void> task : pool.invokeAll(tasks)) {
          task.get();
        }
        done += tasks.size();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Whether many articles cost each what few do: one thread, the folder's articles over and over, in
   * a process that has checked {@link #WARM_UP} of them. A size is measured until a minute is over.
   */
  private static void growth(int rounds, List<Article> articles) throws Exception {
    Work check = system(HAIRSPLIT);
    long[] tokens = tokensOfEach(articles);
    tokensPerSecond(check, articles, tokens, WARM_UP);
    System.out.printf(Locale.ROOT, "%nGrowth, 1 thread, tokens a second%n");
    double few = 0;
    for (int size : SIZES) {
      List<Double> found = new ArrayList<>();
      long start = System.nanoTime();
      do {
        found.add(tokensPerSecond(check, articles, tokens, size));
      } while (found.size() < rounds && System.nanoTime() - start < 60_000_000_000L);
      double rate = median(found.stream().mapToDouble(Double::doubleValue).toArray());
      few = few == 0 ? rate : few;
      System.out.printf(
          Locale.ROOT,
          "  %6d articles %10.0f   %.2f of the first (median of %d)%n",
          size,
          rate,
          rate / few,
          found.size());
    }
  }

  /** Of so many articles, the folder's one after the other and then again. */
  private static double tokensPerSecond(Work work, List<Article> articles, long[] tokens, int size)
      throws Exception {
    long start = System.nanoTime();
    long done = 0;
    for (int i = 0; i < size; i++) {
      work.run(articles.get(i % articles.size()));
      done += tokens[i % articles.size()];
    }
    return done * 1e9 / (System.nanoTime() - start);
  }

  /** The smallest heap, in steps of an eighth, that one article gets through with. */
  private static void memory(String java, Path article, Path plain) throws Exception {
    System.out.printf("%nSmallest -Xmx on %s, MB%n", article.getFileName());
    double[][] heap = new double[SYSTEMS.size()][1];
    for (int i = 0; i < SYSTEMS.size(); i++) {
      int megabytes = 16;
      while (!ended(command(java, SYSTEMS.get(i), article, plain, "-Xmx" + megabytes + "m"))) {
        megabytes += Math.max(4, megabytes / 8);
        if (megabytes > 8192) {
          throw new IllegalStateException(SYSTEMS.get(i) + " fails whatever the heap");
        }
      }
      heap[i][0] = megabytes;
    }
    table(heap, false);
  }

  private static void table(double[][] figures, boolean moreIsBetter) {
    double ours = median(figures[SYSTEMS.indexOf(HAIRSPLIT)]);
    for (int i = 0; i < figures.length; i++) {
      double other = median(figures[i]);
      System.out.printf(
          Locale.ROOT,
          "  %-30s %10.2f   hairsplit is %.2f of it%s%n",
          SYSTEMS.get(i),
          other,
          ours / other,
          moreIsBetter ? " (more is better)" : "");
    }
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static List<String> command(
      String java, String system, Path article, Path plain, String heap) {
    List<String> command = new ArrayList<>();
    String home = System.getProperty("hairsplit.home");
    if (system.equals(HAIRSPLIT)) {
      command.addAll(List.of("env", "HAIRSPLIT_JAVA_OPTS=" + (heap == null ? "" : heap)));
      command.addAll(List.of(home + "/bin/hairsplit", "check", "--fail-on", "never"));
      command.add(article.toString());
    } else {
      command.add(java);
      if (heap != null) {
        command.add(heap);
      }
      command.addAll(List.of("-Dmodels=" + System.getProperty("models"), "-cp"));
      command.addAll(List.of(System.getProperty("java.class.path"), "Bench", "--once", system));
      command.add(plain.toString());
    }
    return command;
  }

  private static boolean ended(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .start();
    return process.waitFor() == 0;
  }

  private interface Work {
    void run(Article article) throws Exception;
  }

  private static Work system(String name) throws IOException {
    if (name.equals(HAIRSPLIT)) {
      Path home = Path.of(System.getProperty("hairsplit.home"));
      Checker checker =
          Checker.open(
              List.of(home.resolve("rules")),
              home.resolve("index"),
              home.resolve("models"),
              System.err::println);
      return article -> checker.check(article, TODAY);
    }
    StanfordCoreNLP pipeline = pipeline(name);
    return article -> pipeline.annotate(new Annotation(text(article)));
  }

  private static StanfordCoreNLP pipeline(String annotators) {
    String models = System.getProperty("models");
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("pos.model", models + "/pos-tagger/english-left3words-distsim.tagger");
    properties.setProperty("depparse.model", models + "/parser/nndep/english_UD.gz");
    return new StanfordCoreNLP(properties);
  }

  private static long[] tokensOfEach(List<Article> articles) {
    StanfordCoreNLP tokenizer = pipeline("tokenize");
    return articles.stream()
        .mapToLong(
            article -> {
              Annotation annotation = new Annotation(text(article));
              tokenizer.annotate(annotation);
              return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
            })
        .toArray();
  }

  private static String text(Article article) {
    return article.content().stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> format(file) != null).sorted().toList();
    }
  }

  private static Path largest(List<Path> files) throws IOException {
    Path largest = files.get(0);
    for (Path file : files) {
      largest = Files.size(file) > Files.size(largest) ? file : largest;
    }
    return largest;
  }

  private static Format format(Path file) {
    String name = file.toString();
    return name.endsWith(".md")
        ? Format.MARKDOWN
        : name.endsWith(".html") ? Format.HTML : name.endsWith(".txt") ? Format.TEXT : null;
  }

  /** Read beforehand: what is compared is checking. */
  private static List<Article> articles(List<Path> files) throws IOException {
    Path rules = Path.of(System.getProperty("hairsplit.home"), "rules");
    ArticleReader reader =
        new ArticleReader(RuleLoader.load(List.of(rules)).lexicon().furniture());
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      try {
        articles.add(reader.read(file.toString(), format(file), Files.readAllBytes(file)));
      } catch (UnreadableArticleException e) {
        System.err.println(e.problem() + ", left out");
      }
    }
    return articles;
  }
}
