package org.hairsplit.cli.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Citation;
import org.hairsplit.fetch.FetchException;
import org.hairsplit.fetch.FetchException.Reason;
import org.hairsplit.fetch.Fetched;
import org.hairsplit.fetch.Identifier;
import org.hairsplit.fetch.SourceFetcher;
import org.hairsplit.file.NewFile;
import org.hairsplit.report.CitedWork.Attempt;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** Gets the works that citations point to into a folder, each once a run. */
final class WorkDownloads {

  private final SourceFetcher fetcher;
  private final Path folder;
  private final Map<Identifier, Download> done = new HashMap<>();

  WorkDownloads(SourceFetcher fetcher, Path folder) {
    this.fetcher = fetcher;
    this.folder = folder;
  }

  /**
   * What came of one identifier.
   *
   * @param problem null unless it could not be had for now, or not be kept
   */
  record Download(Attempt attempt, @Nullable Problem problem) {

    boolean succeeded() {
      return attempt.file() != null;
    }
  }

  /** Tries the citation's identifiers one after the other until one is had. */
  List<Download> get(Citation citation) {
    List<Download> tried = new ArrayList<>();
    for (Identifier identifier : Identifier.of(citation.identifiers())) {
      Download download = done.computeIfAbsent(identifier, this::get);
      tried.add(download);
      if (download.succeeded()) {
        break;
      }
    }
    return tried;
  }

  private Download get(Identifier identifier) {
    String name = identifier.toString();
    try {
      Fetched fetched = fetcher.fetch(identifier);
      return kept(fetched, name);
    } catch (FetchException e) {
      Problem problem =
          e.reason() == Reason.NOT_FOUND
              ? null
              : new Problem(name, null, "cannot be fetched: " + e.message(), e.advice());
      return new Download(new Attempt(name, null, null, e.message()), problem);
    }
  }

  private Download kept(Fetched fetched, String name) {
    try {
      Files.createDirectories(folder);
      NewFile.write(folder.resolve(fetched.fileName()), fetched.body());
      return new Download(
          new Attempt(name, fetched.service().title(), fetched.fileName(), null), null);
    } catch (IOException e) {
      Problem problem =
          new Problem(
              folder.toString(), null, "cannot keep what was fetched: " + e, "check --into");
      return new Download(new Attempt(name, null, null, "it could not be kept"), problem);
    }
  }
}
