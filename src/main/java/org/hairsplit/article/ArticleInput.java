package org.hairsplit.article;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An article that can be read, not yet read.
 *
 * @param name as the user named it, with {@code /} between folders
 * @param format what it will be read as
 * @param place the file it is, or would be by the name given to standard input; null for a page
 * @param isFile whether it is a file, whose bytes can be fetched again and again
 * @param content where its bytes come from
 */
public record ArticleInput(
    String name, Format format, @Nullable Path place, boolean isFile, Content content) {

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
