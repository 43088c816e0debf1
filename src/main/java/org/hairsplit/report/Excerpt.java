package org.hairsplit.report;

import java.util.Optional;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.text.Span;

/**
 * Words of an article with what stands around them, without markup and fit to be shown.
 *
 * @param before what leads up to the words in the same paragraph, with the blank before them
 * @param words the words themselves
 * @param after what follows in the same paragraph, with the blank after them
 */
record Excerpt(String before, String words, String after) {

  /** More of a long paragraph than any line shows. */
  private static final int REACH = 200;

  /** The words under a span of the file. */
  static Excerpt of(Article article, Span span) {
    return block(article, span)
        .map(block -> cut(block.text(), inBlock(block, span)))
        .orElseGet(() -> cut(article.text(), span, line(article, span)));
  }

  private static Optional<Block> block(Article article, Span span) {
    return article.blocks().stream().filter(b -> b.inFile().contains(span)).findFirst();
  }

  /** The plain text whose code units come from the span. */
  private static Span inBlock(Block block, Span span) {
    int length = block.text().length();
    int start = 0;
    while (start < length && block.map().toFile(new Span(start, start + 1)).end() <= span.start()) {
      start++;
    }
    int end = start;
    while (end < length && block.map().toFile(new Span(end, end + 1)).start() < span.end()) {
      end++;
    }
    return new Span(start, end);
  }

  /** The line of the file that the span starts on, and all the span covers. */
  private static Span line(Article article, Span span) {
    int line = article.locate(span).line();
    int next =
        line < article.lines().lines()
            ? article.lines().startOf(line + 1)
            : article.text().length();
    return new Span(article.lines().startOf(line), Math.max(next, span.end()));
  }

  private static Excerpt cut(String text, Span span) {
    return cut(text, span, new Span(0, text.length()));
  }

  private static Excerpt cut(String text, Span span, Span around) {
    int from = whole(text, Math.max(around.start(), span.start() - REACH));
    int to = whole(text, Math.min(around.end(), span.end() + REACH));
    String before = text.substring(from, span.start());
    String after = text.substring(span.end(), to);
    return new Excerpt(
        shown(before) + (endsBlank(before) ? " " : ""),
        shown(span.cut(text)),
        (startsBlank(after) ? " " : "") + shown(after));
  }

  private static String shown(String text) {
    return Printable.line(text);
  }

  /** Moves an offset off the middle of a surrogate pair. */
  private static int whole(String text, int offset) {
    boolean splits =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return splits ? offset - 1 : offset;
  }

  private static boolean endsBlank(String text) {
    return !text.isBlank() && isBlank(text.charAt(text.length() - 1));
  }

  private static boolean startsBlank(String text) {
    return !text.isBlank() && isBlank(text.charAt(0));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
