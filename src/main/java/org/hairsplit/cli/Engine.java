package org.hairsplit.cli;

import java.time.LocalDate;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;

/** What checks an article. Thread-safe. */
public interface Engine {

  /** All that is to be said of the article, with {@code asOf} as today. */
  Assessment check(Article article, LocalDate asOf);

  /** Digest of the rules in force. */
  String rulesDigest();

  /** Digest of the index of sources in use. */
  String indexDigest();
}
