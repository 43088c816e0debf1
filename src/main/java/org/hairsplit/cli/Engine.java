package org.hairsplit.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hairsplit.article.Article;
import org.hairsplit.article.Citation;
import org.hairsplit.evidence.Source;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.rule.RuleHelp;

/** What checks an article. Thread-safe. */
public interface Engine {

  /**
   * What the arguments name, in their order and read as it is asked for: files, directories, URLs,
   * and {@code -} for {@code stdin}.
   */
  Iterator<Input> inputs(Services.Arguments arguments, InputStream stdin);

  /** All that is to be said of the article, with {@code asOf} as today. */
  Assessment check(Article article, LocalDate asOf);

  /** The record of the work that a citation points to; empty rather than a guess. */
  Optional<Source> resolve(Citation citation);

  /** What there is to know about each rule that may find something, sorted by id. */
  List<RuleHelp> ruleHelp();

  /** Digest of the rules in force. */
  String rulesDigest();

  /** Digest of the index of sources in use. */
  String indexDigest();
}
