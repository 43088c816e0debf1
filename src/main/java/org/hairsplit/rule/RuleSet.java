package org.hairsplit.rule;

import java.util.List;

/**
 * Everything read from the rules folders. Immutable, thread-safe.
 *
 * @param claims sorted by id
 * @param checks sorted by id
 * @param articleChecks sorted by id
 * @param criteria sorted by id
 * @param lexicon the words the rules know
 * @param digest of all files, in hexadecimal digits
 */
public record RuleSet(
    List<ClaimRule> claims,
    List<Check> checks,
    List<ArticleCheck> articleChecks,
    List<CriterionRule> criteria,
    Lexicon lexicon,
    String digest) {

  public RuleSet {
    claims = List.copyOf(claims);
    checks = List.copyOf(checks);
    articleChecks = List.copyOf(articleChecks);
    criteria = List.copyOf(criteria);
  }

  /**
   * Compiles every pattern now.
   *
   * @throws org.hairsplit.yaml.YamlException on the first that is not a pattern
   */
  public void compile() {
    claims.forEach(ClaimRule::compile);
    checks.forEach(Check::compile);
    lexicon.traits().forEach(trait -> trait.patterns().compile());
  }
}
