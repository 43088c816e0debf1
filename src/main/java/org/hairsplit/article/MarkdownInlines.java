package org.hairsplit.article;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.hairsplit.article.Draft.Link;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/** Lays the inline content of one Markdown block into a {@link BlockText}. */
final class MarkdownInlines extends AbstractVisitor {

  private final String file;
  private final int offset;
  private final BlockText text;
  private final List<Link> links;
  private final List<Comment> comments;

  /**
   * @param offset where the parsed text begins in the file
   */
  MarkdownInlines(
      String file, int offset, BlockText text, List<Link> links, List<Comment> comments) {
    this.file = file;
    this.offset = offset;
    this.text = text;
    this.links = links;
    this.comments = comments;
  }

  /** Appends the children of {@code block}. */
  void append(Node block) {
    visitChildren(block);
  }

  @Override
  public void visit(Text node) {
    Span span = spanOf(node);
    if (span != null) {
      decoded(node.getLiteral(), span);
    }
  }

  @Override
  public void visit(Code node) {
    Span span = spanOf(node);
    if (span == null) {
      return;
    }
    int start = span.start();
    int end = span.end();
    while (start < end && file.charAt(start) == '`' && file.charAt(end - 1) == '`') {
      start++;
      end--;
    }
    if (start < end) {
      text.decoded(new Span(start, end).cut(file).strip(), firstVisible(start, end), end);
    }
    text.skipTo(span.end());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.lineBreak();
  }

  @Override
  public void visit(HardLineBreak node) {
    text.lineBreak();
  }

  @Override
  public void visit(HtmlInline node) {
    Span span = spanOf(node);
    if (span != null) {
      if (node.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
        text.blank(span.start(), span.end());
      }
      text.skipTo(span.end());
      Comment comment = Comments.of(node.getLiteral(), span);
      if (comment != null) {
        comments.add(comment);
      }
    }
  }

  @Override
  public void visit(Image node) {
    visitChildren(node);
    Span span = spanOf(node);
    if (span != null) {
      text.skipTo(span.end());
    }
  }

  @Override
  public void visit(org.commonmark.node.Link node) {
    Span whole = spanOf(node);
    visitChildren(node);
    if (whole != null) {
      text.skipTo(whole.end());
      Span words = wordsOf(node, whole);
      links.add(new Link(words.cut(file), node.getDestination(), words));
    }
  }

  private Span wordsOf(Node link, Span whole) {
    Span words = null;
    for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
      Span span = spanOf(child);
      if (span != null) {
        words = words == null ? span : words.union(span);
      }
    }
    return words == null ? whole : words;
  }

  /** Appends text, leaving out attribute lists of the kramdown dialect: {@code {: width="1"}}. */
  private void decoded(String literal, Span span) {
    int at = 0;
    while (at < literal.length()) {
      int open = literal.indexOf("{:", at);
      int close = open < 0 ? -1 : literal.indexOf('}', open);
      int start = span.start() + at;
      if (close < 0 || !file.startsWith(literal.substring(at, close + 1), start)) {
        text.decoded(literal.substring(at), start, span.end());
        return;
      }
      text.decoded(literal.substring(at, open), start, span.start() + open);
      at = close + 1;
      text.skipTo(span.start() + at);
    }
  }

  private int firstVisible(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(file.charAt(at))) {
      at++;
    }
    return at;
  }

  private @Nullable Span spanOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(
        offset + spans.get(0).getInputIndex(), offset + last.getInputIndex() + last.getLength());
  }
}
