package org.hairsplit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hairsplit.article.Article;
import org.hairsplit.claim.ClaimExtractor;
import org.hairsplit.claim.Extraction;
import org.hairsplit.claim.detection.ClaimDetector;
import org.hairsplit.evidence.OpeningIndex;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Judge;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.rule.LexiconEntries;
import org.hairsplit.rule.RuleException;
import org.hairsplit.rule.RuleLoader;
import org.hairsplit.rule.RulePolicy;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlValue;

/**
 * The front door: reads like the way the data goes. An article comes in, its claims are extracted,
 * weighed against the evidence and graded. One instance serves all threads; {@link #close} it when
 * done.
 */
public final class Checker implements AutoCloseable {

  private final RuleSet rules;
  private final SourceIndex index;
  private final ClaimExtractor extractor;
  private final Judge judge;

  private Checker(
      RuleSet rules, SourceIndex index, LanguageAnalyzer analyzer, ClaimDetector detector) {
    this.rules = rules;
    this.index = index;
    this.extractor = new ClaimExtractor(rules, analyzer, detector);
    this.judge = new Judge(rules, index, analyzer, extractor);
  }

  /**
   * Opens a checker.
   *
   * @param rules folders of rules; files of later ones replace those of earlier ones
   * @param index folder of the index of sources
   * @param models folder of the language models
   * @param notice is told in one line what goes on although something is amiss
   * @throws RuleException if a rule is broken, or an added one names a record that is not there
   * @throws IOException if the index cannot be opened
   */
  public static Checker open(List<Path> rules, Path index, Path models, Consumer<String> notice)
      throws IOException {
    return open(rules, LexiconEntries.NONE, index, models, notice);
  }

  /**
   * Opens a checker with more words in its lexicon; see {@link #open(List, Path, Path, Consumer)}.
   */
  public static Checker open(
      List<Path> rules, LexiconEntries own, Path index, Path models, Consumer<String> notice)
      throws IOException {
    LanguageAnalyzer analyzer = LanguageAnalyzer.open(models, notice);
    analyzer.prepare();
    OpeningIndex opening = OpeningIndex.in(index);
    RuleSet loaded = load(rules, own, opening);
    SourceIndex sources = opening.await();
    demandRecords(loaded.records(), sources);
    return new Checker(loaded, sources, analyzer, ClaimDetector.open(models, notice));
  }

  /** A record that the index does not hold would be left out of findings without a word. */
  private static void demandRecords(List<YamlValue> named, SourceIndex index) throws IOException {
    List<YamlValue> missing = named.stream().filter(id -> index.byId(id.text()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    List<String> known = new ArrayList<>();
    index.each(stored -> known.add(stored.source().id()));
    index.close();
    throw new RuleException(missing.stream().map(id -> missing(id, known)).toList());
  }

  private static Problem missing(YamlValue id, List<String> known) {
    return new Problem(
        id.path(),
        id.location(),
        "the index has no record '" + id.text() + "'",
        NearestWord.of(id.text(), known)
            .map(meant -> "did you mean '" + meant + "'?")
            .orElse("'hairsplit index list' shows what there is"));
  }

  private static RuleSet load(List<Path> rules, LexiconEntries own, OpeningIndex opening) {
    try {
      return RuleLoader.load(rules, own);
    } catch (RuntimeException e) {
      opening.abandon(e);
      throw e;
    }
  }

  /**
   * Checks one article, every rule as loud as it declares.
   *
   * @param asOf the day taken as today
   */
  public Assessment check(Article article, LocalDate asOf) {
    return check(article, asOf, RulePolicy.AS_DECLARED);
  }

  /**
   * Checks one article.
   *
   * @param asOf the day taken as today
   * @param policy which rules speak, and how loud
   */
  public Assessment check(Article article, LocalDate asOf, RulePolicy policy) {
    Extraction extraction = extractor.extract(article);
    return judge.judge(article, extraction, asOf, policy);
  }

  /**
   * What the article claims, without judging it, and with the claims that are doubted: for tests of
   * claim rules.
   */
  public Extraction extract(Article article) {
    return extractor.extract(article);
  }

  /** The rules in force. */
  public RuleSet rules() {
    return rules;
  }

  /** The sources weighed against. */
  public SourceIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
