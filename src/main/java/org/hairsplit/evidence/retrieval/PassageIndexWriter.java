package org.hairsplit.evidence.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Writes what {@link PassageIndex} opens. For one thread; memory does not grow with the index. */
public final class PassageIndexWriter implements Closeable {

  private static final FieldType WORDS = counted(true);
  private static final FieldType COUNTED = counted(false);

  private final RankingModel model;
  private final Analyzer analyzer = PassageFields.analyzer();
  private final Directory directory;
  private final IndexWriter writer;

  /** Starts an index in {@code folder}, in place of one that is there. */
  public PassageIndexWriter(Path folder, RankingModel model) throws IOException {
    this.model = model;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, config());
  }

  /**
   * Adds a passage.
   *
   * @param id what a search gives back; the writer does not check that it is given only once
   * @param title may be empty
   * @param text may be empty
   */
  public void add(String id, String title, String text) throws IOException {
    Document document = new Document();
    document.add(new BinaryDocValuesField(PassageFields.ID, new BytesRef(id)));
    for (int times = 0; times < model.titleWeight(); times++) {
      document.add(new Field(PassageFields.WORDS, title, WORDS));
    }
    document.add(new Field(PassageFields.WORDS, text, WORDS));
    for (String part : new String[] {title, text}) {
      document.add(new Field(PassageFields.GRAMS, part, COUNTED));
      document.add(new Field(PassageFields.PAIRS, part, COUNTED));
    }
    writer.addDocument(document);
  }

  /** Completes the index: until then there is none. */
  public void commit() throws IOException {
    writer.forceMerge(1);
    writer.commit();
  }

  /** Drops what was added since the last {@link #commit}. */
  @Override
  public void close() throws IOException {
    try (directory;
        analyzer) {
      writer.rollback();
    }
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig(analyzer)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setSimilarity(model.similarity())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** Positions are not needed; feedback reads the stems of a passage from its vector. */
  private static FieldType counted(boolean vector) {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setStoreTermVectors(vector);
    type.freeze();
    return type;
  }
}
