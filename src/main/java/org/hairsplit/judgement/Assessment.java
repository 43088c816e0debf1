package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;

/**
 * All that is said of one article.
 *
 * @param article the article
 * @param resolved the source id behind each citation that is known; citations not known are absent
 * @param claims in the order of the article
 * @param findings whole-article findings first, then by place
 * @param criteria in the order of their rule files
 * @param score the mark
 */
public record Assessment(
    Article article,
    Map<Citation, String> resolved,
    List<JudgedClaim> claims,
    List<Finding> findings,
    List<Criterion> criteria,
    Score score) {

  public Assessment {
    claims = List.copyOf(claims);
    findings = List.copyOf(findings);
    criteria = List.copyOf(criteria);
  }

  /** This assessment with other findings; claims, criteria and score stay as they are. */
  public Assessment withFindings(List<Finding> others) {
    return new Assessment(article, resolved, claims, others, criteria, score);
  }
}
