package org.hairsplit.judgement;

/**
 * One article-level criterion and how the article meets it.
 *
 * @param id short name, such as {@code harms}
 * @param standard where the criterion comes from, such as {@code HealthNewsReview 3}
 * @param result how the article meets it
 * @param why the reason in one sentence
 */
public record Criterion(String id, String standard, Result result, String why) {

  /** How an article meets a criterion. */
  public enum Result {
    SATISFACTORY,
    NOT_SATISFACTORY,
    NOT_APPLICABLE
  }
}
