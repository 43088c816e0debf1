package org.hairsplit.report;

import java.util.List;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A citation of an article and what it points to.
 *
 * @param source the record it resolves to, or null if there is none
 * @param advice what to do where there is no record, or null
 * @param attempts to fetch what is missing, in order; empty if nothing was fetched
 */
public record CitedWork(
    Citation citation, @Nullable Cited source, @Nullable String advice, List<Attempt> attempts) {

  public CitedWork {
    attempts = List.copyOf(attempts);
  }

  /**
   * A record and how far it carries.
   *
   * @param sureness how sure the record is, in words
   */
  public record Cited(Source record, Strength strength, String sureness) {}

  /**
   * One attempt to fetch a work.
   *
   * @param identifier what was asked for
   * @param service that sent it, or null if none did
   * @param file it is kept in, or null if it was not had
   * @param failure why it was not had, or null if it was
   */
  public record Attempt(
      String identifier,
      @Nullable String service,
      @Nullable String file,
      @Nullable String failure) {}

  /** Where the citation stands. */
  public enum Status {
    /** There is a record. */
    RESOLVED,
    /** There is no record, but a file to make one from. */
    FETCHED,
    /** There is neither. */
    MISSING
  }

  /** Where the citation stands. */
  public Status status() {
    if (source != null) {
      return Status.RESOLVED;
    }
    boolean fetched = attempts.stream().anyMatch(attempt -> attempt.file() != null);
    return fetched ? Status.FETCHED : Status.MISSING;
  }
}
