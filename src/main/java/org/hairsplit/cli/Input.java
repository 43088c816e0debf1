package org.hairsplit.cli;

import java.util.List;
import org.hairsplit.article.Article;
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

  /**
   * Reads it. Called once, from any thread. What cannot be read is told as a problem, never thrown.
   */
  Reading read();

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
