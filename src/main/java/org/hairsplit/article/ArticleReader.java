package org.hairsplit.article;

import java.time.LocalDate;
import java.util.List;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.text.LineMap;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article: decodes the file, takes it apart into blocks, settles what each block is for,
 * and finds the citations. Immutable and safe for use by many threads.
 */
public final class ArticleReader {

  /** Files of more bytes than this are no articles. */
  public static final int MAX_BYTES = 10_000_000;

  /** A date further down is not the date of publication. */
  private static final int BLOCKS_NEAR_TOP = 15;

  private final HtmlReader htmlReader;
  private final MarkdownReader markdownReader;
  private final PlainTextReader plainTextReader = new PlainTextReader();
  private final RoleAssigner roles;
  private final CitationFinder citations;

  /**
   * @param furniture the cues by which page furniture, fillers and lists of sources are known
   */
  public ArticleReader(Furniture furniture) {
    htmlReader = new HtmlReader(furniture);
    markdownReader = new MarkdownReader(htmlReader);
    roles = new RoleAssigner(furniture);
    citations = new CitationFinder(furniture);
  }

  /**
   * Reads one article. All spans of the result are UTF-16 offsets into {@link Article#text}, the
   * decoded file: line ends stay as they are, a byte order mark is not part of it.
   *
   * @param path the name the user gave the file, for the article and for messages
   * @throws UnreadableArticleException if the bytes are not text, too many, or say nothing
   */
  public Article read(String path, Format format, byte[] bytes) throws UnreadableArticleException {
    String text = new Decoding(path).decode(format, bytes);
    try {
      return read(path, format, text);
    } catch (StackOverflowError e) {
      // The Markdown parser follows nested marks by recursion; such a file is broken or hostile.
      throw new UnreadableArticleException(
          new Problem(path, null, "marks are nested too deep to read", "simplify the markup"));
    }
  }

  private Article read(String path, Format format, String text) throws UnreadableArticleException {
    Draft draft =
        switch (format) {
          case HTML -> htmlReader.read(text);
          case MARKDOWN -> markdownReader.read(path, text);
          case TEXT -> plainTextReader.read(text);
        };
    List<Piece> pieces = roles.assign(draft.pieces());
    if (pieces.isEmpty()) {
      throw new UnreadableArticleException(
          new Problem(path, null, "the file holds no text", "check that it is the article"));
    }
    return new Article(
        path,
        format,
        text,
        draft.title() != null ? draft.title() : firstHeading(pieces),
        draft.published() != null ? draft.published() : dateNearTop(pieces),
        pieces.stream().map(Piece::block).toList(),
        citations.find(pieces, draft.links(), draft.site()),
        draft.comments(),
        new LineMap(text));
  }

  private static @Nullable String firstHeading(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.isHeading() && piece.block().role() == Block.Role.CONTENT)
        .map(piece -> HtmlMetadata.withoutSite(piece.block().text()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate dateNearTop(List<Piece> pieces) {
    for (Piece piece : pieces.subList(0, Math.min(BLOCKS_NEAR_TOP, pieces.size()))) {
      LocalDate date = PublicationDate.ofLine(piece.block().text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
