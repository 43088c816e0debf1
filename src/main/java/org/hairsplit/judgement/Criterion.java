package org.hairsplit.judgement;

import org.jspecify.annotations.Nullable;

/**
 * One article-level criterion and how the article meets it.
 *
 * @param id short name, such as {@code harms}
 * @param standard where the criterion comes from, such as {@code HealthNewsReview 3}
 * @param result how the article meets it
 * @param why the reason in one sentence
 * @param claim id of the claim that meets it, or null where none does or none is needed
 * @param finding fingerprint of the finding that breaks it, or null
 */
public record Criterion(
    String id,
    String standard,
    Result result,
    String why,
    @Nullable String claim,
    @Nullable String finding) {

  /** How an article meets a criterion. */
  public enum Result {
    SATISFACTORY,
    NOT_SATISFACTORY,
    NOT_APPLICABLE
  }
}
