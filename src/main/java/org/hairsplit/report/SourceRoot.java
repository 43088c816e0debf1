package org.hairsplit.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hairsplit.article.ArticleFiles;
import org.hairsplit.file.WorkingTree;

/**
 * Names of articles as a forge knows them: from the top of the working tree, whatever folder the
 * run started in.
 *
 * @param top of the working tree, absolute
 * @param from the folder that the user's names start from, absolute
 */
public record SourceRoot(Path top, Path from) {

  /** The working tree around a folder; the folder itself if there is no repository. */
  public static SourceRoot around(Path folder) {
    Path from = folder.toAbsolutePath().normalize();
    return new SourceRoot(WorkingTree.top(from).orElse(from), from);
  }

  /**
   * The path from the top, with {@code /} between folders. What lies outside keeps its absolute
   * path, and an address stays as it is.
   */
  public String name(String article) {
    if (ArticleFiles.isAddress(article)) {
      return article;
    }
    try {
      Path path = from.resolve(article).normalize();
      Path named = path.startsWith(top) ? top.relativize(path) : path;
      return named.toString().replace(named.getFileSystem().getSeparator(), "/");
    } catch (InvalidPathException e) {
      return article;
    }
  }
}
