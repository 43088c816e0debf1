package org.hairsplit.article;

import java.time.LocalDate;
import java.util.List;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a markup reader makes of a file, before roles are settled.
 *
 * @param title from metadata, or null; the first heading is used later
 * @param published from metadata, or null
 * @param site the host the page says it lives on, or null
 * @param pieces the blocks in the order of the file
 * @param links the links in the order of the file, in text of any role
 * @param comments the comments to this tool in the order of the file
 */
record Draft(
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String site,
    List<Piece> pieces,
    List<Link> links,
    List<Comment> comments) {

  /**
   * A block, with a role only where the markup itself settles it.
   *
   * @param marked whether a heading is one by markup, not by its looks
   */
  record Piece(Block block, boolean marked) {

    boolean isHeading() {
      return block.kind() == Block.Kind.HEADING;
    }

    Piece as(Block.Role role) {
      return new Piece(new Block(block.kind(), role, block.level(), block.map()), marked);
    }
  }

  /**
   * A link.
   *
   * @param text its words; may be empty
   * @param target as written
   * @param span its words in the file, or the whole mark if it has none
   */
  record Link(String text, String target, Span span) {}
}
