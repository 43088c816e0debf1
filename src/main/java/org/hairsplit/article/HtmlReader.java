package org.hairsplit.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hairsplit.article.Draft.Link;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads HTML, a whole page or a fragment inside a Markdown file. */
final class HtmlReader {

  /** Deeper elements are flattened by the parser; no page people read comes near. */
  private static final int MAX_DEPTH = 400;

  private static final Set<String> SILENT =
      Set.of("head", "script", "style", "template", "svg", "select", "textarea", "iframe");
  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "header", "footer", "aside", "form", "noscript", "button");
  private static final Set<String> BREAKING =
      Set.of("li", "td", "th", "dt", "dd", "figcaption", "caption", "button", "summary", "label");

  private static final Pattern HIDING_STYLE =
      Pattern.compile("(?:^|;)\\s*display\\s*:\\s*none\\b", Pattern.CASE_INSENSITIVE);

  private final Furniture furniture;

  HtmlReader(Furniture furniture) {
    this.furniture = furniture;
  }

  Draft read(String file) {
    Document page = parse(file);
    HtmlMetadata metadata = new HtmlMetadata(page);
    Walk walk = walk(page, file, 0);
    return new Draft(
        metadata.title(),
        metadata.published(),
        metadata.site(),
        walk.pieces,
        walk.links,
        Comments.in(page, file, 0));
  }

  /** Reads the HTML that stands in {@code file} at {@code place}; places are in the file. */
  Draft readFragment(String file, Span place) {
    String html = place.cut(file);
    Document page = parse(html);
    Walk walk = walk(page, file, place.start());
    List<Comment> comments = Comments.in(page, html, place.start());
    return new Draft(null, null, null, walk.pieces, walk.links, comments);
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }

  private Walk walk(Document page, String file, int offset) {
    Walk walk = new Walk(file, offset, page.body().wholeText().length());
    NodeTraversor.traverse(walk, page.body());
    walk.flush();
    return walk;
  }

  private final class Walk implements NodeVisitor {

    private final int offset;
    private final int pageLength;
    private final BlockText text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Deque<Element> kinds = new ArrayDeque<>();
    private @Nullable Element furnitureRoot;
    private @Nullable Element silentRoot;
    private boolean afterBreak;

    Walk(String file, int offset, int pageLength) {
      this.offset = offset;
      this.pageLength = pageLength;
      this.text = new BlockText(file);
    }

    @Override
    public void head(Node node, int depth) {
      if (silentRoot != null) {
        return;
      }
      if (node instanceof TextNode textNode) {
        append(textNode);
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node == silentRoot) {
        silentRoot = null;
        return;
      }
      if (silentRoot != null || !(node instanceof Element element)) {
        return;
      }
      if (breaks(element)) {
        flush();
      }
      if (kinds.peek() == element) {
        kinds.pop();
      }
      if (node == furnitureRoot) {
        furnitureRoot = null;
      }
    }

    private void append(TextNode node) {
      Range range = node.sourceRange();
      if (!range.isTracked()) {
        return;
      }
      if (!node.isBlank()) {
        afterBreak = false;
      }
      text.decoded(node.getWholeText(), offset + range.startPos(), offset + range.endPos());
    }

    private void open(Element element) {
      String name = element.normalName();
      if (SILENT.contains(name) || isHidden(element)) {
        silentRoot = element;
        return;
      }
      if (name.equals("br")) {
        lineBreak(element);
        return;
      }
      if (breaks(element)) {
        flush();
      }
      if (kindOf(name) != null) {
        kinds.push(element);
      }
      if (furnitureRoot == null && isFurniture(element)) {
        furnitureRoot = element;
      }
      if (name.equals("a") && element.hasAttr("href")) {
        link(element);
      }
    }

    /** One line break is a blank, two part paragraphs. */
    private void lineBreak(Element element) {
      Range range = element.sourceRange();
      if (afterBreak) {
        flush();
      } else if (range.isTracked()) {
        text.blank(offset + range.startPos(), offset + range.endPos());
      }
      afterBreak = true;
    }

    private void link(Element element) {
      Range first = element.sourceRange();
      Range last = element.endSourceRange();
      if (first.isTracked() && last.isTracked() && last.startPos() >= first.endPos()) {
        Span words = new Span(offset + first.endPos(), offset + last.startPos());
        links.add(new Link(element.text().strip(), element.attr("href").strip(), words));
      }
    }

    void flush() {
      afterBreak = false;
      TextMap map = text.take();
      if (map.plain().isEmpty()) {
        return;
      }
      Element place = kinds.peek();
      String name = place == null ? "p" : place.normalName();
      Block.Kind kind = kindOf(name);
      if (kind == null) {
        kind = Block.Kind.PARAGRAPH;
      }
      int level = kind == Block.Kind.HEADING ? name.charAt(1) - '0' : 0;
      Block.Role role = furnitureRoot == null ? Block.Role.CONTENT : Block.Role.BOILERPLATE;
      pieces.add(new Piece(new Block(kind, role, level, map), true));
    }

    private boolean isFurniture(Element element) {
      String name = element.normalName();
      if (name.equals("body") || name.equals("html") || name.equals("main")) {
        return false;
      }
      boolean named =
          (FURNITURE_TAGS.contains(name) && !isPartOfArticle(element))
              || furniture.hintsAtFurniture(
                  element.className() + " " + element.id() + " " + element.attr("role"));
      // A wrapper called "with-sidebar", or a form around the whole page, is no furniture.
      return named && isMinorPart(element);
    }

    /**
     * Whether no reader sees it. A script may show a page that starts hidden as a whole; and {@code
     * aria-hidden} hides from those only who listen.
     */
    private boolean isHidden(Element element) {
      boolean hidden =
          element.hasAttr("hidden") || HIDING_STYLE.matcher(element.attr("style")).find();
      return hidden && !element.normalName().equals("body") && isMinorPart(element);
    }

    private boolean isMinorPart(Element element) {
      return element.selectFirst("h1, main") == null
          && element.wholeText().length() * 5L < pageLength * 3L;
    }

    /** An article's own header and footer hold its title, date and often its sources. */
    private boolean isPartOfArticle(Element element) {
      String name = element.normalName();
      return (name.equals("header") || name.equals("footer"))
          && element.closest("article, main") != null;
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || BREAKING.contains(element.normalName());
  }

  private static Block.@Nullable Kind kindOf(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
      case "td", "th" -> Block.Kind.TABLE_CELL;
      case "blockquote" -> Block.Kind.QUOTATION;
      case "figcaption", "caption" -> Block.Kind.CAPTION;
      default -> null;
    };
  }
}
