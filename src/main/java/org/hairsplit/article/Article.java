package org.hairsplit.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.Location;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as read. Immutable.
 *
 * @param path the name the user gave it; never made absolute
 * @param format what it was read as
 * @param text the decoded file; all spans are offsets into it, in UTF-16 code units
 * @param title from metadata, front matter, or the first heading; null if there is none
 * @param published from metadata, front matter or the text; null if not said
 * @param blocks in the order of the file, none of them empty
 * @param citations in the order of the file
 * @param comments the comments to this tool, in the order of the file
 * @param lines the lines of {@code text}
 */
public record Article(
    String path,
    Format format,
    String text,
    @Nullable String title,
    @Nullable LocalDate published,
    List<Block> blocks,
    List<Citation> citations,
    List<Comment> comments,
    LineMap lines) {

  public Article {
    Objects.requireNonNull(path);
    blocks = List.copyOf(blocks);
    citations = List.copyOf(citations);
    comments = List.copyOf(comments);
  }

  /** An article without comments to this tool. */
  public Article(
      String path,
      Format format,
      String text,
      @Nullable String title,
      @Nullable LocalDate published,
      List<Block> blocks,
      List<Citation> citations,
      LineMap lines) {
    this(path, format, text, title, published, blocks, citations, List.of(), lines);
  }

  /** The blocks that make claims. */
  public List<Block> content() {
    return blocks.stream().filter(block -> block.role() == Block.Role.CONTENT).toList();
  }

  /** Line and column of a span's start. */
  public Location locate(Span span) {
    return lines.locate(span.start());
  }
}
