package org.hairsplit.article;

/**
 * An article that can be read, not yet read.
 *
 * @param name as the user named it, with {@code /} between folders
 * @param format what it will be read as
 * @param content where its bytes come from
 */
public record ArticleInput(String name, Format format, Content content) {

  /** Where bytes come from. */
  @FunctionalInterface
  public interface Content {
    /**
     * Fetches all bytes; standard input can be fetched once.
     *
     * @throws UnreadableArticleException if they cannot be had, or are more than {@link
     *     ArticleReader#MAX_BYTES}
     */
    byte[] bytes() throws UnreadableArticleException;
  }

  /** The article. */
  public Article read(ArticleReader reader) throws UnreadableArticleException {
    return reader.read(name, format, content.bytes());
  }
}
