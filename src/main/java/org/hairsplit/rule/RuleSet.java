package org.hairsplit.rule;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hairsplit.yaml.YamlValue;

/**
 * Everything read from the rules folders. Immutable, thread-safe.
 *
 * @param claims sorted by id
 * @param checks sorted by id
 * @param articleChecks sorted by id
 * @param criteria sorted by id
 * @param lexicon the words the rules know
 * @param records ids of records, as checks of added folders name them
 * @param digest of all files, in hexadecimal digits
 */
public record RuleSet(
    List<ClaimRule> claims,
    List<Check> checks,
    List<ArticleCheck> articleChecks,
    List<CriterionRule> criteria,
    Lexicon lexicon,
    List<YamlValue> records,
    String digest) {

  public RuleSet {
    claims = List.copyOf(claims);
    checks = List.copyOf(checks);
    articleChecks = List.copyOf(articleChecks);
    criteria = List.copyOf(criteria);
    records = List.copyOf(records);
  }

  /** How loud every rule that may find something declares its findings to be, sorted by id. */
  public SortedMap<String, Severity> severities() {
    SortedMap<String, Severity> severities = new TreeMap<>();
    checks.forEach(check -> severities.put(check.id(), check.severity()));
    articleChecks.forEach(check -> severities.put(check.id(), check.severity()));
    for (SuppressionRule rule : SuppressionRule.values()) {
      severities.put(rule.id(), rule.severity());
    }
    return severities;
  }

  /** The ids of all checks, those of whole articles among them, sorted. */
  public List<String> checkIds() {
    return Stream.concat(
            checks.stream().map(Check::id), articleChecks.stream().map(ArticleCheck::id))
        .sorted()
        .toList();
  }

  /** What there is to know about each rule that finds something, sorted by id. */
  public List<RuleHelp> help() {
    return Stream.of(
            checks.stream().map(RuleHelp::of),
            articleChecks.stream().map(RuleHelp::of),
            Stream.of(SuppressionRule.values()).map(RuleHelp::of))
        .flatMap(helps -> helps)
        .sorted(Comparator.comparing(RuleHelp::id))
        .toList();
  }

  /**
   * Compiles every pattern now.
   *
   * @throws org.hairsplit.yaml.YamlException on the first that is not a pattern
   */
  public void compile() {
    claims.forEach(ClaimRule::compile);
    checks.forEach(Check::compile);
    lexicon.traits().forEach(ArticleTrait::compile);
    lexicon.profiles().compile();
    lexicon.opposites().forEach(Opposites::compile);
  }
}
