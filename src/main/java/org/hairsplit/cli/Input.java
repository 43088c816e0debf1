package org.hairsplit.cli;

import java.nio.file.Path;
import java.util.List;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.article.UnreadableArticleException;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** One thing to check, named but not yet read. */
public interface Input {

  /** The name the user gave it, or that it was found under; for messages. */
  String path();

  /** Whether it is an article, as far as one can tell unread; else reading tells a problem. */
  default boolean isReadable() {
    return true;
  }

  /** The file it is, or null for one that is none; standard input has the place it is given. */
  @Nullable Path place();

  /** What it is read as. */
  Format format();

  /** Whether it is a file, so that {@link #bytes} can be called more than once. */
  boolean isFile();

  /**
   * Fetches what it holds. Called once for what is not a file, from any thread.
   *
   * @throws UnreadableArticleException if there is nothing, or nothing that can be had
   */
  byte[] bytes() throws UnreadableArticleException;

  /**
   * What reading gave.
   *
   * @param article null if there is none; then there is at least one problem
   * @param problems what could not be done
   */
  record Reading(@Nullable Article article, List<Problem> problems) {

    public Reading {
      problems = List.copyOf(problems);
      if (article == null && problems.isEmpty()) {
        throw new IllegalArgumentException("neither an article nor a problem");
      }
    }
  }
}
