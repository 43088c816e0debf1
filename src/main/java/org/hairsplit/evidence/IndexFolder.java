package org.hairsplit.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an index lies in: opens it for reading and writing, and tells in the user's words
 * what is in the way. Nothing in it but the files of an index is ever changed.
 */
final class IndexFolder implements AutoCloseable {

  /** Keys of the facts that travel with the index as a whole. */
  static final String DIGEST = "digest";

  static final String FORMAT = "format";
  static final String OTHER_CONDITIONS = "other-conditions";

  private static final String REBUILD = "build it again with 'hairsplit index build'";

  private static final Pattern LUCENE_FILE =
      Pattern.compile("_.*|segments.*|pending_segments.*|write\\.lock");

  private final Path folder;
  private @Nullable FSDirectory directory;
  private @Nullable Analyzer analyzer;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether an index was once committed here; it need not be usable. */
  boolean holdsIndex() throws IOException {
    return Files.isDirectory(folder) && DirectoryReader.indexExists(directory());
  }

  /** A reader of the last commit. */
  DirectoryReader reader() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new SourceIndexException(missing());
    }
    try {
      DirectoryReader reader = DirectoryReader.open(directory());
      try {
        requireFormat(reader.getIndexCommit().getUserData());
        return reader;
      } catch (IOException e) {
        reader.close();
        throw e;
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** What the last commit says of itself. */
  SegmentInfos lastCommit() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new SourceIndexException(missing());
    }
    try {
      SegmentInfos last = SegmentInfos.readLatestCommit(directory());
      requireFormat(last.getUserData());
      return last;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** A writer that adds to the index. */
  IndexWriter append() throws IOException {
    try {
      IndexWriter writer = new IndexWriter(directory(), config(OpenMode.APPEND));
      try {
        requireFormat(facts(writer));
        return writer;
      } catch (IOException e) {
        writer.rollback();
        throw e;
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** A writer that starts from nothing; what is there stays until it commits. */
  IndexWriter create() throws IOException {
    requireNothingElse();
    Files.createDirectories(folder);
    try {
      try {
        return new IndexWriter(directory(), config(OpenMode.CREATE));
      } catch (CorruptIndexException
          | IndexFormatTooOldException
          | IndexFormatTooNewException
          | EOFException
          | NoSuchFileException e) {
        // Nobody can read it, so that nothing is lost; Lucene would not write beside it.
        forget();
        return new IndexWriter(directory(), config(OpenMode.CREATE));
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /**
   * Keeps others from writing. Where nobody may write, nobody has to be kept from it.
   *
   * @throws SourceIndexException if somebody is writing
   */
  Lock lock() throws IOException {
    try {
      return directory().obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw explained(e);
    } catch (FileSystemException e) {
      return new NoLock();
    }
  }

  FSDirectory directory() throws IOException {
    FSDirectory open = directory;
    if (open == null) {
      open = FSDirectory.open(folder);
      directory = open;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    if (directory != null) {
      directory.close();
    }
    if (analyzer != null) {
      analyzer.close();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  private IndexWriterConfig config(OpenMode mode) {
    Analyzer open = new EnglishAnalyzer();
    analyzer = open;
    return new IndexWriterConfig(open)
        .setOpenMode(mode)
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(false)
        .setUseCompoundFile(true);
  }

  /** What travels with the index as a whole. */
  static Map<String, String> facts(IndexWriter writer) {
    Map<String, String> facts = new TreeMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    }
    return facts;
  }

  private void requireFormat(Map<String, String> facts) throws SourceIndexException {
    if (!SourceDocument.FORMAT.equals(facts.get(FORMAT))) {
      throw new SourceIndexException(otherVersion());
    }
  }

  /** A slip of the hand must not mix an index into somebody's documents. */
  private void requireNothingElse() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw refusal("not a folder, so no place for an index", "name another");
    }
    try (Stream<Path> files = Files.list(folder)) {
      boolean others =
          files.anyMatch(file -> !LUCENE_FILE.matcher(file.getFileName().toString()).matches());
      if (others) {
        throw refusal("the folder holds files that belong to no index", "name a new folder");
      }
    }
  }

  private void forget() throws IOException {
    try (Lock lock = directory().obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory().listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory().deleteFile(file);
        }
      }
    }
  }

  private IOException explained(IOException e) {
    if (e instanceof SourceIndexException) {
      return e;
    }
    if (e instanceof LockObtainFailedException) {
      return new SourceIndexException(
          problem(
              "another hairsplit is writing this index",
              "wait until it is done, or end it; a process that is gone holds no lock"),
          e);
    }
    if (e instanceof IndexNotFoundException) {
      return new SourceIndexException(missing(), e);
    }
    if (e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException) {
      return new SourceIndexException(otherVersion(), e);
    }
    if (e instanceof CorruptIndexException
        || e instanceof EOFException
        || e instanceof NoSuchFileException) {
      return new SourceIndexException(
          problem("the index is damaged (" + e.getClass().getSimpleName() + ")", REBUILD), e);
    }
    return e;
  }

  private Problem missing() {
    return problem("holds no index", "build one with 'hairsplit index build'");
  }

  private Problem otherVersion() {
    return problem("an index of another version of hairsplit", REBUILD);
  }

  private SourceIndexException refusal(String message, String advice) {
    return new SourceIndexException(problem(message, advice));
  }

  private Problem problem(String message, String advice) {
    return new Problem(folder.toString(), null, message, advice);
  }

  private static final class NoLock extends Lock {
    @Override
    public void close() {}

    @Override
    public void ensureValid() {}
  }
}
