package org.hairsplit.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.article.Furniture.Section;
import org.jspecify.annotations.Nullable;

/**
 * Says what each block is for. A cue opens a section of furniture or sources; the section ends
 * where the article clearly goes on. In doubt a block is content: lost text is worse than a stray
 * line.
 */
final class RoleAssigner {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u201d\u2019)]{0,4}$");
  private static final Pattern CUT_OFF = Pattern.compile("(?:\u2026|\\.\\.\\.)[\\])]?$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:\\b(?:19|20)\\d\\d\\b|https?://|www\\.|\\bet al\\b|\\bdoi\\b|\\bpmid\\b)",
          Pattern.CASE_INSENSITIVE);

  /** A paragraph of the article has this many words; a teaser has fewer or breaks off. */
  private static final int FULL_PARAGRAPH = 25;

  /** Behind a heading this many words are more than a teaser, even alone. */
  private static final int LONG_PARAGRAPH = 35;

  private static final int LONGEST_CUE = 12;

  private final Furniture furniture;

  RoleAssigner(Furniture furniture) {
    this.furniture = furniture;
  }

  /** The pieces with their roles settled, in the same order. */
  List<Piece> assign(List<Piece> pieces) {
    return new Pass(pieces).run();
  }

  private final class Pass {

    private final List<Piece> pieces;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Integer> lastHeading = new HashMap<>();
    private final List<Piece> assigned = new ArrayList<>();
    private @Nullable Section section;
    private int sectionLevel;
    private int inSection;

    Pass(List<Piece> pieces) {
      this.pieces = pieces;
      for (int i = 0; i < pieces.size(); i++) {
        String words = Furniture.normalise(pieces.get(i).block().text());
        copies.merge(words, 1, Integer::sum);
        if (pieces.get(i).isHeading()) {
          lastHeading.put(words, i);
        }
      }
    }

    List<Piece> run() {
      for (int at = 0; at < pieces.size(); at++) {
        Piece piece = pieces.get(at);
        assigned.add(
            piece.block().role() == Block.Role.CONTENT ? piece.as(role(at, piece)) : piece);
      }
      return assigned;
    }

    private Block.Role role(int at, Piece piece) {
      String text = piece.block().text();
      Section opened = piece.block().kind() == Block.Kind.TABLE_CELL ? null : opens(piece, text);
      if (opened != null && canOpen(opened, at)) {
        section = opened;
        sectionLevel = piece.isHeading() ? piece.block().level() : 7;
        inSection = 0;
        return opened == Section.SOURCES ? Block.Role.SOURCES : Block.Role.BOILERPLATE;
      }
      if (section != null && ends(section, at, piece)) {
        section = null;
      }
      inSection++;
      if (furniture.isFurniture(text)) {
        return Block.Role.BOILERPLATE;
      }
      if (section == Section.SOURCES) {
        return Block.Role.SOURCES;
      }
      if (section != null) {
        return Block.Role.BOILERPLATE;
      }
      return alone(text);
    }

    private Block.Role alone(String text) {
      String words = Furniture.normalise(text);
      if (furniture.isPlaceholder(text, copies.getOrDefault(words, 0) > 1)) {
        return Block.Role.PLACEHOLDER;
      }
      return furniture.namesSource(text) && ENTRY.matcher(text).find()
          ? Block.Role.SOURCES
          : Block.Role.CONTENT;
    }

    private @Nullable Section opens(Piece piece, String text) {
      boolean brief = piece.isHeading() || words(text) <= LONGEST_CUE;
      return brief ? furniture.opens(text) : null;
    }

    /** A list of contents is one only if its entries come back as headings. */
    private boolean canOpen(Section opened, int at) {
      return switch (opened) {
        case CONTENTS -> at + 1 < pieces.size() && isRepeatedAsHeading(at + 1);
        case AUTHOR, SOURCES -> at + 1 < pieces.size();
        default -> true;
      };
    }

    private boolean isRepeatedAsHeading(int at) {
      String words = Furniture.normalise(pieces.get(at).block().text());
      return lastHeading.getOrDefault(words, -1) > at;
    }

    private boolean ends(Section open, int at, Piece piece) {
      return switch (open) {
        case PASSING -> inSection >= 1 || isFullParagraph(at);
        case CONTENTS -> !isRepeatedAsHeading(at);
        case AUTHOR -> inSection >= 3 || piece.isHeading();
        case SOURCES -> endsSources(at, piece);
        case RELATED -> articleGoesOn(at, false);
        case COMMENTS -> articleGoesOn(at, true);
      };
    }

    private boolean endsSources(int at, Piece piece) {
      if (piece.marked() && piece.isHeading()) {
        return piece.block().level() <= sectionLevel;
      }
      String text = piece.block().text();
      boolean item = piece.block().kind() == Block.Kind.LIST_ITEM;
      if (item || ENTRY.matcher(text).find()) {
        return false;
      }
      return words(text) >= 8 && SENTENCE_END.matcher(text).find() && !looksLikeTitle(text);
    }

    /** "Publisher: Title." is an entry though it ends like a sentence. */
    private boolean looksLikeTitle(String text) {
      int colon = text.indexOf(": ");
      return colon > 0 && words(text.substring(0, colon)) <= 4 && words(text) <= 30;
    }

    /**
     * Whether the article comes back here: after a heading by markup that closes the section, with
     * one full paragraph; else with two of them in a row.
     */
    private boolean articleGoesOn(int at, boolean needsHeading) {
      Piece piece = pieces.get(at);
      if (piece.isHeading()) {
        boolean closes = piece.marked() && piece.block().level() <= sectionLevel;
        boolean enough = closes || words(textAt(at + 1)) >= LONG_PARAGRAPH;
        return isFullParagraph(at + 1) && (isFullParagraph(at + 2) || (enough && !needsHeading));
      }
      return !needsHeading && isFullParagraph(at) && isFullParagraph(at + 1);
    }

    private String textAt(int at) {
      return at < pieces.size() ? pieces.get(at).block().text() : "";
    }

    private boolean isFullParagraph(int at) {
      if (at >= pieces.size()) {
        return false;
      }
      Block block = pieces.get(at).block();
      return block.role() == Block.Role.CONTENT
          && block.kind() != Block.Kind.HEADING
          && words(block.text()) >= FULL_PARAGRAPH
          && SENTENCE_END.matcher(block.text()).find()
          && !CUT_OFF.matcher(block.text()).find();
    }
  }

  private static int words(String text) {
    return BLANKS.split(text.strip()).length;
  }
}
