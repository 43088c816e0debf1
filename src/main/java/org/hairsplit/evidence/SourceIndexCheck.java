package org.hairsplit.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Lock;
import org.hairsplit.text.Problem;

/** Looks whether an index is whole: its files, and every record in it. */
public final class SourceIndexCheck {

  /** More would say nothing new. */
  private static final int MOST_FAULTS = 100;

  private final String folder;
  private final List<Problem> faults = new ArrayList<>();
  private final List<String> digests = new ArrayList<>();
  private String lastId = "";

  private SourceIndexCheck(String folder) {
    this.folder = folder;
  }

  /**
   * What is wrong with the index in {@code folder}, a hundred faults at most; empty if nothing is.
   * Nobody can write to the index meanwhile.
   *
   * @throws SourceIndexException if there is no index, or it is of another version, or in use
   * @throws IOException if it cannot be read
   */
  public static List<Problem> faults(Path folder) throws IOException {
    SourceIndexCheck check = new SourceIndexCheck(folder.toString());
    try (IndexFolder place = new IndexFolder(folder)) {
      // Before the lock, which would make a missing folder.
      try (DirectoryReader reader = place.reader();
          Lock lock = place.lock()) {
        lock.ensureValid();
        check.files(place, lock);
        if (check.faults.isEmpty()) {
          check.records(reader);
        }
      }
    }
    return List.copyOf(check.faults);
  }

  private void files(IndexFolder place, Lock lock) throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (CheckIndex check = new CheckIndex(place.directory(), lock)) {
      check.setThreadCount(1);
      check.setInfoStream(new PrintStream(told, true, StandardCharsets.UTF_8));
      if (!check.checkIndex().clean) {
        add("the files are damaged: " + firstError(told.toString(StandardCharsets.UTF_8)));
      }
    }
  }

  private static String firstError(String told) {
    return told.lines()
        .map(String::strip)
        .filter(line -> line.contains("Exception") || line.contains("ERROR"))
        .findFirst()
        .orElse("Lucene does not say how");
  }

  private void records(DirectoryReader reader) throws IOException {
    StoredSources records = new StoredSources(reader);
    try {
      records.each(this::record);
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      add("a record after '" + lastId + "' cannot be read: " + e);
      return;
    }
    String digest = reader.getIndexCommit().getUserData().get(IndexFolder.DIGEST);
    if (!StoredSources.digest(digests).equals(digest)) {
      add("the index does not have the digest that it says it has");
    }
  }

  private void record(StoredSource stored) {
    Source source = stored.source();
    if (source.id().equals(lastId)) {
      add("two records have the id '" + lastId + "'");
    }
    lastId = source.id();
    for (String fault : SourceSchema.faults(source)) {
      add("record '" + source.id() + "': " + fault);
    }
    String digest = SourceDocument.digest(source);
    if (!digest.equals(stored.digest())) {
      add("record '" + source.id() + "' is not what was indexed");
    }
    digests.add(digest);
  }

  private void add(String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Problem(folder, null, message, "build it again with 'hairsplit index build'"));
    }
  }
}
