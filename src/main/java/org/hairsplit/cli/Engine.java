package org.hairsplit.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.evidence.Source;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.rule.RuleHelp;
import org.hairsplit.rule.RulePolicy;

/** What checks an article. Thread-safe. */
public interface Engine {

  /** Reads an article. What cannot be read is told as a problem, never thrown. */
  default Input.Reading read(Input input) {
    try {
      return read(input, input.bytes());
    } catch (UnreadableArticleException e) {
      return new Input.Reading(null, List.of(e.problem()));
    }
  }

  /** Reads an article whose bytes were fetched already. */
  Input.Reading read(Input input, byte[] bytes);

  /**
   * All that is to be said of the article.
   *
   * @param asOf the day taken as today
   * @param policy which rules speak, and how loud
   */
  Assessment check(Article article, LocalDate asOf, RulePolicy policy);

  /** The ids of all rules that may find something, sorted. */
  List<String> ruleIds();

  /** The record of the work that a citation points to; empty rather than a guess. */
  Optional<Source> resolve(Citation citation);

  /** What there is to know about each rule that may find something, sorted by id. */
  List<RuleHelp> ruleHelp();

  /** Digest of the rules in force. */
  String rulesDigest();

  /** Digest of the index of sources in use. */
  String indexDigest();
}
