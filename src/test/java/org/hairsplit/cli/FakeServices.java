package org.hairsplit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.article.FolderFilter;
import org.hairsplit.article.Format;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceClaims;
import org.hairsplit.fetch.Service;
import org.hairsplit.fetch.SourceFetcher;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.report.Assessments;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Span;

/**
 * A product whose inputs do what their names say: {@code hyped}, {@code careful}, {@code gone} (a
 * problem), {@code partly} (an article and a problem), {@code crash}, {@code huge} (memory runs
 * out), {@code slow}.
 */
final class FakeServices implements Services {

  private static final List<String> IDS =
      List.of("article/no-harms", "certainty/proven", "novelty/first", "novelty/hype");
  private static final Source RECORD = Assessments.source("known-2020", "A known work", 2020);

  String basis = "b0";
  final List<Places> opened = new ArrayList<>();
  final List<List<Path>> lexicons = new ArrayList<>();
  final List<Arguments> asked = new ArrayList<>();
  final List<LocalDate> days = java.util.Collections.synchronizedList(new ArrayList<>());
  Map<Service, URI> services = Map.of();
  final AtomicInteger underWay = new AtomicInteger();
  final AtomicInteger mostRead = new AtomicInteger();

  @Override
  public Engine open(Places places, Consumer<String> notice) throws ConfigurationException {
    opened.add(places);
    if (places.index().endsWith("broken")) {
      throw new ConfigurationException(
          new Problem("broken", null, "this is no index", "build it with 'hairsplit index build'"));
    }
    return new FakeEngine();
  }

  @Override
  public List<Input> inputs(Arguments arguments, InputStream stdin, FolderFilter filter) {
    asked.add(arguments);
    return arguments.names().stream()
        .map(name -> name.equals("-") ? stdin(arguments, stdin) : name)
        .map(name -> (Input) new FakeInput(name))
        .toList();
  }

  @Override
  public Basis basis(Places places) {
    return new Basis("r0", IDS, "i0", basis);
  }

  @Override
  public RuleSet rules(Places places) {
    return Rules.ALL;
  }

  @Override
  public SourceReading sourceReading(List<Path> rules, Path models, Consumer<String> notice) {
    lexicons.add(rules);
    return new SourceReading(Rules.LEXICON, SourceClaims.none());
  }

  @Override
  public SourceFetcher fetcher(String mail, Path cache) {
    return new SourceFetcher(
        new SourceFetcher.Settings("9", mail, cache, services, machine -> true));
  }

  private static String stdin(Arguments arguments, InputStream stdin) {
    try {
      String text = new String(stdin.readAllBytes(), StandardCharsets.UTF_8);
      return arguments.stdinName() + "/" + text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FakeInput(String path) implements Input {
    @Override
    public Path place() {
      return Path.of(path);
    }

    @Override
    public Format format() {
      return Format.TEXT;
    }

    @Override
    public boolean isFile() {
      return true;
    }

    @Override
    public byte[] bytes() {
      return path.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Input.Reading reading(String path) {
    Problem problem = new Problem(path, null, "it cannot be read", "look at it");
    if (path.contains("gone")) {
      return new Input.Reading(null, List.of(problem));
    }
    Article article =
        path.contains("citing") ? citing(path) : Assessments.article(path, "A word.\n");
    return new Input.Reading(article, path.contains("partly") ? List.of(problem) : List.of());
  }

  /** An article whose every line is a citation; what looks like a PMID is one. */
  private static Article citing(String path) {
    String text = "A known work\nPMID 77\nA page\nOnly a title";
    List<Citation> citations = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n")) {
      TreeMap<String, String> identifiers = new TreeMap<>();
      if (line.startsWith("PMID ")) {
        identifiers.put("pmid", line.substring(5));
      }
      if (line.endsWith("page")) {
        identifiers.put("url", "https://shop.example/page");
      }
      Span span = new Span(start, start + line.length());
      citations.add(new Citation(line, span, Citation.Kind.LISTED, identifiers));
      start += line.length() + 1;
    }
    Article plain = Assessments.article(path, text);
    return new Article(
        path, plain.format(), text, null, null, plain.blocks(), citations, plain.lines());
  }

  private final class FakeEngine implements Engine {
    @Override
    public Input.Reading read(Input input, byte[] bytes) {
      return reading(input.path());
    }

    @Override
    public List<String> ruleIds() {
      return IDS;
    }

    @Override
    public Assessment check(Article article, LocalDate asOf, RulePolicy policy) {
      days.add(asOf);
      mostRead.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      try {
        return assess(article.path());
      } finally {
        underWay.decrementAndGet();
      }
    }

    private Assessment assess(String path) {
      if (path.contains("crash")) {
        throw new IllegalStateException("a fault of ours \u001b[2J");
      }
      if (path.contains("huge")) {
        throw new OutOfMemoryError("Java heap space");
      }
      if (path.contains("slow")) {
        sleep();
      }
      if (path.contains("warned")) {
        return Assessments.flagged(path, "It is proven.\n", "proven", "Who says so?");
      }
      return path.contains("hyped") ? Assessments.hyped(path) : Assessments.careful(path);
    }

    private static void sleep() {
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Optional<Source> resolve(Citation citation) {
      return citation.text().contains("known") ? Optional.of(RECORD) : Optional.empty();
    }

    @Override
    public List<RuleHelp> ruleHelp() {
      return Assessments.HELP;
    }

    @Override
    public String rulesDigest() {
      return "r0";
    }

    @Override
    public String indexDigest() {
      return "i0";
    }
  }

  /** Loaded once for all tests. */
  private static final class Rules {
    private static final RuleSet ALL = RuleLoader.load(List.of(Path.of("rules")));
    private static final Lexicon LEXICON = ALL.lexicon();
  }
}
