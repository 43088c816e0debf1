package org.hairsplit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.cache.AssessmentCache;
import org.hairsplit.config.ArticleConfig;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** What was found in earlier runs, if anybody wants it kept. Thread-safe. */
final class Memory {

  /** Remembers nothing. */
  static final Memory NONE = new Memory(null, null);

  private final @Nullable Path folder;
  private final @Nullable AssessmentCache cache;

  private Memory(@Nullable Path folder, @Nullable AssessmentCache cache) {
    this.folder = folder;
    this.cache = cache;
  }

  /** What is kept in {@code folder} of runs on the same basis. */
  static Memory in(Path folder, Basis basis) throws ConfigurationException {
    try {
      return new Memory(folder, AssessmentCache.open(folder, basis.text()));
    } catch (IOException e) {
      throw new ConfigurationException(
          new Problem(
              folder.toString(),
              null,
              "there can be no cache here (" + e.getClass().getSimpleName() + ")",
              "give --cache a folder that you may write to"),
          e);
    }
  }

  /** Whether an input can do without being read and checked: false if in doubt. */
  boolean knows(Input input, LocalDate asOf, ArticleConfig config) {
    if (cache == null || !input.isFile()) {
      return false;
    }
    try {
      return cache.has(cache.key(input.path(), input.format(), input.bytes(), asOf, key(config)));
    } catch (UnreadableArticleException e) {
      // It needs no engine to be told of.
      return true;
    }
  }

  /** What was found of an input, and is found again. */
  Optional<Assessment> recall(Input input, byte[] bytes, LocalDate asOf, ArticleConfig config) {
    return cache == null
        ? Optional.empty()
        : cache.find(cache.key(input.path(), input.format(), bytes, asOf, key(config)));
  }

  /** Keeps what was found of an input. */
  void keep(
      Input input, byte[] bytes, LocalDate asOf, ArticleConfig config, Assessment assessment) {
    if (cache != null) {
      cache.store(cache.key(input.path(), input.format(), bytes, asOf, key(config)), assessment);
    }
  }

  private static String key(ArticleConfig config) {
    return config.rulesKey();
  }

  /** Tells once what was amiss with it; nothing was lost but time. */
  void tell(Session session) {
    if (cache == null) {
      return;
    }
    int damaged = cache.damaged();
    if (damaged > 0) {
      session.tell(
          folder
              + (": ignored " + damaged + " damaged " + (damaged == 1 ? "entry" : "entries"))
              + " of the cache");
    }
    IOException failure = cache.failure();
    if (failure != null) {
      session.tell(folder + ": the cache could not be written (" + failure.getMessage() + ")");
    }
  }
}
