package org.hairsplit.baseline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hairsplit.article.ArticleFiles;

/**
 * How a baseline names articles: from its own folder, so that it holds from wherever one starts.
 *
 * @param folder of the baseline, absolute
 */
record BaselinePaths(Path folder) {

  static BaselinePaths of(Path baseline) {
    Path absolute = baseline.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return new BaselinePaths(parent == null ? absolute : parent);
  }

  /** The name of an article that the user calls {@code article}; an address stays as it is. */
  String name(String article) {
    if (ArticleFiles.isAddress(article)) {
      return article;
    }
    try {
      Path path = Path.of(article).toAbsolutePath().normalize();
      return folder.relativize(path).toString().replace(folder.getFileSystem().getSeparator(), "/");
    } catch (IllegalArgumentException e) {
      // Another drive, or no name for a file.
      return article;
    }
  }

  /** Whether the article of that name is no longer there. */
  boolean isGone(String name) {
    if (ArticleFiles.isAddress(name)) {
      return false;
    }
    try {
      return Files.notExists(folder.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
