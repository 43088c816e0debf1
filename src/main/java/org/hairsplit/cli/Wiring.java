package org.hairsplit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hairsplit.Checker;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.Article;
import org.hairsplit.article.ArticleFiles;
import org.hairsplit.article.ArticleInput;
import org.hairsplit.article.ArticleReader;
import org.hairsplit.article.Citation;
import org.hairsplit.article.FolderFilter;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.evidence.IndexState;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceClaims;
import org.hairsplit.evidence.SourceIndexException;
import org.hairsplit.fetch.SourceFetcher;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.rule.RuleDigest;
import org.hairsplit.rule.RuleException;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/** The services of the product itself. */
final class Wiring implements Services {

  @Override
  public Engine open(Places places, Consumer<String> notice) throws ConfigurationException {
    try {
      return new CheckerEngine(
          Checker.open(places.rules(), places.lexicon(), places.index(), places.models(), notice));
    } catch (RuleException e) {
      throw new ConfigurationException(e.problems().get(0), e);
    } catch (YamlException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (SourceIndexException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (IOException e) {
      throw new ConfigurationException(places.unopened(e), e);
    }
  }

  @Override
  public SourceReading sourceReading(List<Path> rules, Path models, Consumer<String> notice)
      throws ConfigurationException {
    LanguageAnalyzer analyzer = LanguageAnalyzer.open(models, notice);
    RuleSet loaded = rules(rules, LexiconEntries.NONE);
    return new SourceReading(
        loaded.lexicon(), SourceClaims.by(new ClaimExtractor(loaded, analyzer)));
  }

  @Override
  public List<Input> inputs(Arguments arguments, InputStream stdin, FolderFilter filter) {
    String given = arguments.stdinName();
    String name = given == null ? ArticleFiles.DEFAULT_STDIN_NAME : given;
    ArticleFiles.Listing listing =
        new ArticleFiles(arguments.allowNetwork(), name, stdin, filter).list(arguments.names());
    List<Input> inputs = new ArrayList<>();
    listing.problems().forEach(problem -> inputs.add(new Unreadable(problem)));
    listing.inputs().forEach(input -> inputs.add(new Readable(input)));
    return inputs;
  }

  @Override
  public Basis basis(Places places) throws ConfigurationException {
    try {
      RuleDigest rules = RuleLoader.digest(places.rules(), places.lexicon());
      IndexState index = IndexState.of(places.index());
      String rest = index.commit() + "\n" + ToolIdentity.of(places.models());
      return new Basis(rules.digest(), rules.ids(), index.digest(), rest);
    } catch (RuleException e) {
      throw new ConfigurationException(e.problems().get(0), e);
    } catch (SourceIndexException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (IOException e) {
      throw new ConfigurationException(places.unopened(e), e);
    }
  }

  @Override
  public RuleSet rules(Places places) throws ConfigurationException {
    return rules(places.rules(), places.lexicon());
  }

  private static RuleSet rules(List<Path> folders, LexiconEntries own)
      throws ConfigurationException {
    try {
      return RuleLoader.load(folders, own);
    } catch (RuleException e) {
      throw new ConfigurationException(e.problems().get(0), e);
    } catch (YamlException e) {
      throw new ConfigurationException(e.problem(), e);
    }
  }

  @Override
  public SourceFetcher fetcher(@Nullable String mail, @Nullable Path cache) {
    return new SourceFetcher(SourceFetcher.Settings.of(Version.NUMBER, mail, cache));
  }

  /** The checker as the command line sees it. */
  private static final class CheckerEngine implements Engine {

    private final Checker checker;
    private final ArticleReader reader;

    CheckerEngine(Checker checker) {
      this.checker = checker;
      this.reader = new ArticleReader(checker.rules().lexicon().furniture());
    }

    @Override
    public Input.Reading read(Input input, byte[] bytes) {
      try {
        Article article = reader.read(input.path(), input.format(), bytes);
        return new Input.Reading(article, List.of());
      } catch (UnreadableArticleException e) {
        return new Input.Reading(null, List.of(e.problem()));
      }
    }

    @Override
    public Assessment check(Article article, LocalDate asOf, RulePolicy policy) {
      return checker.check(article, asOf, policy);
    }

    @Override
    public List<String> ruleIds() {
      return List.copyOf(checker.rules().severities().keySet());
    }

    @Override
    public Optional<Source> resolve(Citation citation) {
      return checker.index().resolve(citation);
    }

    @Override
    public List<RuleHelp> ruleHelp() {
      return checker.rules().help();
    }

    @Override
    public String rulesDigest() {
      return checker.rules().digest();
    }

    @Override
    public String indexDigest() {
      return checker.index().digest();
    }
  }

  /** A file, page or stream that is read when its turn comes. */
  private record Readable(ArticleInput input) implements Input {

    @Override
    public String path() {
      return input.name();
    }

    @Override
    public @Nullable Path place() {
      return input.place();
    }

    @Override
    public Format format() {
      return input.format();
    }

    @Override
    public boolean isFile() {
      return input.isFile();
    }

    @Override
    public byte[] bytes() throws UnreadableArticleException {
      return input.content().bytes();
    }
  }

  /** An argument that stands for nothing readable. */
  private record Unreadable(Problem problem) implements Input {

    @Override
    public String path() {
      return problem.path();
    }

    @Override
    public boolean isReadable() {
      return false;
    }

    @Override
    public @Nullable Path place() {
      return null;
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
    public byte[] bytes() throws UnreadableArticleException {
      throw new UnreadableArticleException(problem);
    }
  }
}
