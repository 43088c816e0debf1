package org.hairsplit.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.hairsplit.article.Draft.Link;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;

/**
 * Reads plain text, written or scraped: a line is a block unless it was wrapped in the middle of a
 * sentence. Markup of the Markdown kind that such texts carry is kept out of the plain text.
 */
final class PlainTextReader {

  private static final Pattern HEADING = Pattern.compile("(?<mark>#{1,6})[ \\t]+(?=\\S)");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-*+\u2022\u2023\u25e6\u25aa\u25cf\u00b7\u2013\u2014\u2713\u2714]|\\d{1,3}[.)])[ \\t\u00a0]+(?=\\S)");
  private static final Pattern QUOTE = Pattern.compile("(?:>[ \\t]?)+(?:\\[!\\w+\\][ \\t]*)?");
  private static final Pattern RULE = Pattern.compile("(?:[-*_=~][ \\t]*){3,}");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|?[ :|-]*-[ :|-]*\\|[ :|-]*");
  private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)(?=\\S)[^*]+(?<=\\S)\\1:?");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)(?:\\{[^}]*\\})?");

  /** Without any of these a line needs no parser. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\*_`\\[\\]<>&!{\\r\\n]");

  private static final int LONGEST_HEADING = 90;
  private static final int MOST_HEADING_WORDS = 14;

  private final Parser inlineParser =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customInlineContentParserFactory(UnclosedMarkup.FACTORY)
          .build();

  Draft read(String file) {
    List<TextLine> lines = TextLine.of(file);
    Walk walk = new Walk(file, lines);
    walk.run();
    return new Draft(null, null, null, walk.pieces, walk.links, walk.comments);
  }

  private final class Walk {

    private final String file;
    private final List<TextLine> lines;
    private final int[] widths;
    private final boolean[] tableRows;
    private final BlockText text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    Walk(String file, List<TextLine> lines) {
      this.file = file;
      this.lines = lines;
      this.widths = widths();
      this.tableRows = tableRows();
      this.text = new BlockText(file);
    }

    void run() {
      int at = 0;
      while (at < lines.size()) {
        at = block(at);
      }
    }

    /** Reads the block that starts at line {@code at}; returns the line after it. */
    private int block(int at) {
      TextLine line = lines.get(at);
      String words = line.words();
      if (words.isEmpty() || isRule(words)) {
        return at + 1;
      }
      Matcher heading = HEADING.matcher(words);
      if (heading.lookingAt()) {
        markup(
            line.start() + heading.end(),
            headingEnd(line),
            Block.Kind.HEADING,
            heading.end("mark"),
            true);
        return at + 1;
      }
      if (tableRows[at]) {
        cells(line);
        return at + 1;
      }
      int end = endOfBlock(at);
      int last = lines.get(end - 1).end();
      Matcher quote = QUOTE.matcher(words);
      Matcher item = ITEM.matcher(words);
      if (quote.lookingAt()) {
        quotation(at, end);
      } else if (item.lookingAt()) {
        markup(line.start() + item.end(), last, Block.Kind.LIST_ITEM, 0, false);
      } else if (IMAGE.matcher(words).matches()) {
        markup(line.start(), last, Block.Kind.CAPTION, 0, false);
      } else {
        paragraph(at, end, last);
      }
      return end;
    }

    private void paragraph(int at, int end, int last) {
      TextLine line = lines.get(at);
      if (end == at + 1 && isUnderlined(at)) {
        int level = line(at + 1).startsWith("=") ? 1 : 2;
        markup(line.start(), last, Block.Kind.HEADING, level, true);
      } else if (BOLD_LINE.matcher(new Span(line.start(), last).cut(file)).matches()
          && looksLikeHeading(line.words().replaceAll("[*_:]+", ""))) {
        markup(line.start(), last, Block.Kind.HEADING, 4, false);
      } else if (end == at + 1
          && line(at - 1).isEmpty()
          && line(end).isEmpty()
          && looksLikeHeading(line.words())) {
        markup(line.start(), last, Block.Kind.HEADING, pieces.isEmpty() ? 1 : 2, false);
      } else {
        markup(line.start(), last, Block.Kind.PARAGRAPH, 0, false);
      }
    }

    private void markup(int start, int end, Block.Kind kind, int level, boolean marked) {
      inline(start, end);
      add(kind, level, marked);
    }

    /** Each line without its own mark. */
    private void quotation(int from, int to) {
      for (int i = from; i < to; i++) {
        TextLine line = lines.get(i);
        Matcher mark = QUOTE.matcher(line.words());
        inline(line.start() + (mark.lookingAt() ? mark.end() : 0), line.end());
        if (i + 1 < to) {
          text.lineBreak();
        }
      }
      add(Block.Kind.QUOTATION, 0, false);
    }

    private void cells(TextLine line) {
      if (TABLE_RULE.matcher(line.words()).matches()) {
        return;
      }
      int start = line.start();
      for (int i = line.start(); i <= line.end(); i++) {
        boolean bar =
            i < line.end() && file.charAt(i) == '|' && file.charAt(Math.max(0, i - 1)) != '\\';
        if (bar || i == line.end()) {
          markup(start, i, Block.Kind.TABLE_CELL, 0, false);
          start = i + 1;
        }
      }
    }

    private void inline(int start, int end) {
      String slice = file.substring(start, end);
      if (!MARKUP.matcher(slice).find()) {
        text.decoded(slice, start, end);
        return;
      }
      Node document = inlineParser.parse(slice);
      int before = text.length();
      for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
        new MarkdownInlines(file, start, text, links, comments).append(block);
      }
      // What Markdown takes for a link definition is a line like any other in a text.
      if (text.length() == before && slice.startsWith("[")) {
        text.decoded(slice, start, end);
      }
    }

    private void add(Block.Kind kind, int level, boolean marked) {
      TextMap map = text.take();
      if (!map.plain().isEmpty()) {
        pieces.add(new Piece(new Block(kind, Block.Role.CONTENT, level, map), marked));
      }
    }

    private int endOfBlock(int at) {
      int end = at + 1;
      while (end < lines.size() && continues(at, end)) {
        end++;
      }
      return end;
    }

    /** Whether line {@code next} goes on with the sentence of the line before. */
    private boolean continues(int first, int next) {
      String before = line(next - 1);
      String after = line(next);
      boolean quoted = before.startsWith(">") && after.startsWith(">");
      if (after.isEmpty()
          || isRule(after)
          || tableRows[next]
          || HEADING.matcher(after).lookingAt()
          || ITEM.matcher(after).lookingAt()
          || (after.startsWith(">") && !quoted)
          || before.startsWith("> [!")
          || BOLD_LINE.matcher(before).matches()
          || isUnderlined(next)) {
        return false;
      }
      return TextLine.wraps(before, after, widths[first]);
    }

    /** For each line, the units of the widest line among those it stands together with. */
    private int[] widths() {
      int[] widths = new int[lines.size()];
      int from = 0;
      for (int at = 0; at <= lines.size(); at++) {
        if (line(at).isEmpty()) {
          int widest = 0;
          for (int i = from; i < at; i++) {
            widest = Math.max(widest, line(i).length());
          }
          Arrays.fill(widths, from, at, widest);
          from = at + 1;
        }
      }
      return widths;
    }

    /** For each line, whether it is a row of a table. */
    private boolean[] tableRows() {
      boolean[] rows = new boolean[lines.size()];
      for (int at = 0; at < rows.length; at++) {
        String words = line(at);
        rows[at] =
            words.length() > 1
                && words.contains("|")
                && (words.startsWith("|")
                    || TABLE_RULE.matcher(words).matches()
                    || TABLE_RULE.matcher(line(at + 1)).matches()
                    || (at > 0 && rows[at - 1])
                    || isRowOfNames(words));
      }
      return rows;
    }

    private boolean isUnderlined(int at) {
      String below = line(at + 1);
      return below.length() >= 3
          && (below.chars().allMatch(c -> c == '=') || below.chars().allMatch(c -> c == '-'))
          && !line(at).isEmpty();
    }

    private String line(int at) {
      return at < 0 || at >= lines.size() ? "" : lines.get(at).words();
    }

    private int headingEnd(TextLine line) {
      int end = line.end();
      while (end > line.start() && file.charAt(end - 1) == '#') {
        end--;
      }
      return end;
    }
  }

  private static boolean isRule(String words) {
    return RULE.matcher(words).matches();
  }

  /** Three or more short names between bars: a row of navigation. */
  private static boolean isRowOfNames(String words) {
    String[] names = words.split("\\|", -1);
    for (String name : names) {
      if (name.strip().split("\\s+").length > 3) {
        return false;
      }
    }
    return names.length >= 3;
  }

  private static boolean looksLikeHeading(String words) {
    if (words.length() > LONGEST_HEADING || words.split("\\s+").length > MOST_HEADING_WORDS) {
      return false;
    }
    char last = words.charAt(words.length() - 1);
    int first = words.codePointAt(0);
    return ".!;,:\u2026\"\u201d".indexOf(last) < 0
        && (Character.isUpperCase(first) || Character.isDigit(first) || first == '\u201c');
  }
}
