package org.hairsplit.article;

import java.util.ArrayList;
import java.util.List;
import org.hairsplit.text.Span;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** Finds the comments to this tool in HTML, a whole page or a fragment. */
final class Comments {

  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private Comments() {}

  /**
   * The comments under {@code page}, which was parsed from {@code html} with positions tracked.
   *
   * @param offset where {@code html} begins in the file
   */
  static List<Comment> in(Node page, String html, int offset) {
    List<Comment> found = new ArrayList<>();
    if (html.contains(Comment.ADDRESS)) {
      page.nodeStream(org.jsoup.nodes.Comment.class)
          .forEach(node -> add(found, node.sourceRange(), node.getData(), offset));
    }
    return found;
  }

  private static void add(List<Comment> found, Range range, String text, int offset) {
    if (range.isTracked() && isOurs(text)) {
      Span span = new Span(offset + range.startPos(), offset + range.endPos());
      found.add(new Comment(folded(text), span));
    }
  }

  /** The comment to this tool that {@code html} is as a whole, or null. */
  static @Nullable Comment of(String html, Span span) {
    if (!html.startsWith(OPEN) || !html.endsWith(CLOSE) || html.length() < 7) {
      return null;
    }
    String text = html.substring(OPEN.length(), html.length() - CLOSE.length());
    return isOurs(text) ? new Comment(folded(text), span) : null;
  }

  private static boolean isOurs(String text) {
    return text.stripLeading().startsWith(Comment.ADDRESS);
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
