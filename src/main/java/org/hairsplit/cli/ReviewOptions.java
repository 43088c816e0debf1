package org.hairsplit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.ConfigurationException;
import org.hairsplit.article.ArticleFiles;
import org.hairsplit.baseline.BaselineException;
import org.hairsplit.baseline.BaselineFile;
import org.hairsplit.baseline.BaselineMatch;
import org.hairsplit.changes.Changes;
import org.hairsplit.changes.ChangesException;
import org.hairsplit.changes.GitRepository;
import org.hairsplit.changes.GivenDiff;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that keep old findings from failing new work. */
final class ReviewOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Accept the findings listed in FILE ('hairsplit baseline create' makes it): they stay in"
              + " reports, marked, and count for nothing.")
  @Nullable Path baseline;

  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description =
          "Report only what was changed since the work parted from REF, a branch or commit of git:"
              + " committed, staged, unstaged and new files. Other articles are not read.")
  @Nullable String changedSince;

  @Option(
      names = "--diff",
      paramLabel = "FILE",
      description = "Report only what a unified diff changes; - reads it from standard input.")
  @Nullable String diff;

  /** What is wrong with the options together, or null. */
  @Nullable String conflict(List<String> articles) {
    if (changedSince != null && diff != null) {
      return "give --changed-since or --diff, not both";
    }
    if ("-".equals(diff) && articles.contains("-")) {
      return "standard input cannot be both the article and the diff";
    }
    boolean changes = changedSince != null || diff != null;
    if (changes && articles.stream().anyMatch(ArticleFiles::isAddress)) {
      return "an address has no changes: leave it out, or --changed-since and --diff";
    }
    return null;
  }

  /** Whether anything is left out or accepted. */
  boolean isUsed() {
    return baseline != null || changedSince != null || diff != null;
  }

  /** Reads what the options name. */
  Review review(Session session, List<String> articles) throws ConfigurationException {
    if (!isUsed()) {
      return Review.OF_ALL;
    }
    try {
      return new Review(changes(session, articles), match());
    } catch (ChangesException e) {
      throw new ConfigurationException(e.problem(), e);
    } catch (BaselineException e) {
      throw new ConfigurationException(e.problem(), e);
    }
  }

  private @Nullable BaselineMatch match() throws BaselineException {
    return baseline == null ? null : new BaselineMatch(baseline, BaselineFile.read(baseline));
  }

  private @Nullable Changes changes(Session session, List<String> articles)
      throws ChangesException, ConfigurationException {
    Path here = Path.of("").toAbsolutePath();
    if (diff != null) {
      boolean given = diff.equals("-");
      return GivenDiff.read(given ? "standard input" : diff, text(session, diff, given), here);
    }
    return changedSince == null ? null : since(changedSince, here, articles);
  }

  private static Changes since(String ref, Path here, List<String> articles)
      throws ChangesException, ConfigurationException {
    GitRepository repository = GitRepository.around(folderOf(here, articles));
    for (String article : articles) {
      if (!article.equals("-") && isOutside(repository.root(), here, article)) {
        throw new ConfigurationException(
            new Problem(
                article,
                null,
                "it does not lie in the git repository " + repository.root(),
                "check each repository in a run of its own"));
      }
    }
    return repository.since(ref, here, ArticleFiles.extensionsOfArticles());
  }

  /** The folder of the first article; where it is not there, the one we are in. */
  private static Path folderOf(Path here, List<String> articles) {
    for (String article : articles) {
      Path path = resolve(here, article);
      if (path != null && Files.isDirectory(path)) {
        return path;
      }
      Path parent = path == null ? null : path.getParent();
      if (path != null && parent != null && Files.exists(path)) {
        return parent;
      }
    }
    return here;
  }

  /** What is not there lies nowhere; it is told of as a problem. */
  private static boolean isOutside(Path root, Path here, String article) {
    Path path = resolve(here, article);
    try {
      return path != null && Files.exists(path) && !path.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Path resolve(Path here, String article) {
    try {
      return here.resolve(article);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String text(Session session, String diff, boolean given)
      throws ConfigurationException {
    try {
      byte[] bytes = given ? session.in().readAllBytes() : Files.readAllBytes(Path.of(diff));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(
          new Problem(
              diff,
              null,
              "the diff cannot be read (" + e.getClass().getSimpleName() + ")",
              "give a file that 'git diff' was written to, or - for standard input"),
          e);
    }
  }
}
