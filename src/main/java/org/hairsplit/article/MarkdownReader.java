package org.hairsplit.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.hairsplit.article.Draft.Link;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.text.Problem;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;

/** Reads Markdown: CommonMark with tables, HTML blocks and front matter. */
final class MarkdownReader {

  /** More nested blocks than this come from no author, and the parser visits them recursively. */
  private static final int MAX_NESTING = 100;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customInlineContentParserFactory(UnclosedMarkup.FACTORY)
          .maxOpenBlockParsers(MAX_NESTING)
          .build();
  private final HtmlReader htmlReader;

  MarkdownReader(HtmlReader htmlReader) {
    this.htmlReader = htmlReader;
  }

  Draft read(String path, String file) throws UnreadableArticleException {
    FrontMatter front = FrontMatter.of(path, file);
    Walk walk = new Walk(file, front.end());
    parse(path, file.substring(front.end())).accept(walk);
    return new Draft(
        front.title(), front.published(), null, walk.pieces, walk.links, walk.comments);
  }

  private Node parse(String path, String text) throws UnreadableArticleException {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException e) {
      // The parser fills short rows up to the width of the first, and counts what that comes to.
      throw new UnreadableArticleException(
          new Problem(path, null, "a table has too many cells to read", "split the table"));
    }
  }

  private final class Walk extends AbstractVisitor {

    private final String file;
    private final int offset;
    private final BlockText text;
    private final MarkdownInlines inlines;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;

    Walk(String file, int offset) {
      this.file = file;
      this.offset = offset;
      this.text = new BlockText(file);
      this.inlines = new MarkdownInlines(file, offset, text, links, comments);
    }

    @Override
    public void visit(Heading heading) {
      inlines(heading, Block.Kind.HEADING, heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
      boolean picture = paragraph.getFirstChild() instanceof Image image && image.getNext() == null;
      inlines(paragraph, picture ? Block.Kind.CAPTION : kind, 0);
    }

    @Override
    public void visit(ListItem item) {
      within(item, Block.Kind.LIST_ITEM);
    }

    @Override
    public void visit(BlockQuote quote) {
      within(quote, Block.Kind.QUOTATION);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        inlines(node, Block.Kind.TABLE_CELL, 0);
      } else {
        visitChildren(node);
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      List<SourceSpan> spans = html.getSourceSpans();
      Draft inside = htmlReader.readFragment(file, first(spans).union(last(spans)));
      pieces.addAll(inside.pieces());
      links.addAll(inside.links());
      comments.addAll(inside.comments());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      lines(code.getSourceSpans());
    }

    /** Without its fences, which are the first and, if it was closed, the last line. */
    @Override
    public void visit(FencedCodeBlock code) {
      List<SourceSpan> spans = code.getSourceSpans();
      boolean closed = code.getClosingFenceLength() != null;
      int to = closed ? spans.size() - 1 : spans.size();
      lines(spans.subList(Math.min(1, to), to));
    }

    private void within(Node container, Block.Kind inner) {
      Block.Kind outer = kind;
      kind = inner;
      visitChildren(container);
      kind = outer;
    }

    private void inlines(Node block, Block.Kind as, int level) {
      inlines.append(block);
      add(as, level);
    }

    private void lines(List<SourceSpan> lines) {
      for (SourceSpan line : lines) {
        Span span = span(line);
        text.decoded(span.cut(file), span.start(), span.end());
        text.blank(span.end(), span.end());
      }
      add(kind, 0);
    }

    private void add(Block.Kind as, int level) {
      TextMap map = text.take();
      if (!map.plain().isEmpty()) {
        pieces.add(new Piece(new Block(as, Block.Role.CONTENT, level, map), true));
      }
    }

    private Span first(List<SourceSpan> spans) {
      return span(spans.get(0));
    }

    private Span last(List<SourceSpan> spans) {
      return span(spans.get(spans.size() - 1));
    }

    private Span span(SourceSpan span) {
      int start = offset + span.getInputIndex();
      return new Span(start, start + span.getLength());
    }
  }
}
