package org.hairsplit.judgement;

import org.hairsplit.article.Article;
import org.hairsplit.article.Comment;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.Span;

/** The lines of one article, and which of them hold nothing but comments to this tool. */
final class CommentLines {

  private final LineMap lines;

  /** By line, 0 if none follows. */
  private final int[] nextWithText;

  /** Looks at every line and comment once, however many of each there are. */
  CommentLines(Article article) {
    lines = article.lines();
    nextWithText = nextWithText(withoutComments(article), lines);
  }

  /** The line that a stretch of the file begins on. */
  int first(Span span) {
    return lines.locate(span.start()).line();
  }

  /** The line that its last character stands on. */
  int last(Span span) {
    return lines.locate(Math.max(span.start(), span.end() - 1)).line();
  }

  /** The first line after {@code line} that holds anything but white space and comments, or 0. */
  int nextWithText(int line) {
    return nextWithText[line];
  }

  private static CharSequence withoutComments(Article article) {
    StringBuilder text = new StringBuilder(article.text());
    for (Comment comment : article.comments()) {
      for (int at = comment.span().start(); at < comment.span().end(); at++) {
        text.setCharAt(at, ' ');
      }
    }
    return text;
  }

  private static int[] nextWithText(CharSequence text, LineMap lines) {
    int[] next = new int[lines.lines() + 1];
    int found = 0;
    int end = text.length();
    for (int line = lines.lines(); line > 0; line--) {
      next[line] = found;
      int start = lines.startOf(line);
      found = isBlank(text, start, end) ? found : line;
      end = start;
    }
    return next;
  }

  private static boolean isBlank(CharSequence text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
