package org.hairsplit.article;

import org.hairsplit.text.Span;
import org.hairsplit.text.TextMap;

/**
 * One piece of an article that sentences never cross: a heading, a paragraph, one list item, one
 * table cell.
 *
 * @param kind what it is on the page
 * @param role what it is for
 * @param level 1 to 6 for a heading, 0 for everything else
 * @param map the block's plain text and the way back to the file
 */
public record Block(Kind kind, Role role, int level, TextMap map) {

  /** What a block is on the page. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_CELL,
    QUOTATION,
    CAPTION
  }

  /** What a block is for. Only {@link #CONTENT} makes claims. */
  public enum Role {
    /** The article itself. */
    CONTENT,
    /** An entry or the heading of the list of sources. */
    SOURCES,
    /** Navigation, cookie notes, related posts, comment forms, share bars, author boxes. */
    BOILERPLATE,
    /** Filler that was never replaced, such as lorem ipsum. */
    PLACEHOLDER
  }

  /** The plain text, without white space at its ends; never empty. */
  public String text() {
    return map.plain();
  }

  /** Where the block's text stands in the file. */
  public Span inFile() {
    return map.inFile();
  }
}
