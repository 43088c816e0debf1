package org.hairsplit.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.hairsplit.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The records of an index one by one, without searching. Not thread-safe. */
final class StoredSources implements AutoCloseable {

  private final IndexReader reader;
  private final StoredFields stored;

  /** Closes {@code reader} when it is closed itself. */
  StoredSources(IndexReader reader) throws IOException {
    this.reader = reader;
    stored = reader.storedFields();
  }

  /** How many records an input has in the index. */
  int count(String input) throws IOException {
    Term term = new Term(SourceDocument.INPUT, input);
    if (!reader.hasDeletions()) {
      return reader.docFreq(term);
    }
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
      for (int next = next(documents); next != DocIdSetIterator.NO_MORE_DOCS; ) {
        count += isLive(leaf, next) ? 1 : 0;
        next = next(documents);
      }
    }
    return count;
  }

  /** The digest that the records of an input carry, or null if it has none here. */
  @Nullable String inputDigest(String input) throws IOException {
    Document origin = origin(new Term(SourceDocument.INPUT, input));
    return origin == null ? null : SourceDocument.require(origin, SourceDocument.INPUT_DIGEST);
  }

  /** The input of the record with this id, or null if there is no such record. */
  @Nullable String input(String id) throws IOException {
    Document origin = origin(new Term(SourceDocument.ID, id));
    return origin == null ? null : SourceDocument.require(origin, SourceDocument.INPUT);
  }

  /** Gives every record to {@code sink}, sorted by id. */
  void each(Consumer<StoredSource> sink) throws IOException {
    Terms ids = MultiTerms.getTerms(reader, SourceDocument.ID);
    if (ids == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum id = ids.iterator();
    PostingsEnum documents = null;
    while (id.next() != null) {
      documents = id.postings(documents, PostingsEnum.NONE);
      for (int at = next(documents); at != DocIdSetIterator.NO_MORE_DOCS; at = next(documents)) {
        if (live == null || live.get(at)) {
          sink.accept(SourceDocument.stored(stored.document(at)));
        }
      }
    }
  }

  /** SHA-256 over the digests of all records, sorted, in hexadecimal. */
  String digest() throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    List<String> digests = new ArrayList<>(reader.numDocs());
    for (int at = 0; at < reader.maxDoc(); at++) {
      if (live == null || live.get(at)) {
        Document origin = stored.document(at, SourceDocument.origin());
        digests.add(SourceDocument.require(origin, SourceDocument.DIGEST));
      }
    }
    return digest(digests);
  }

  /** The digest of an index whose records have these digests. */
  static String digest(List<String> digests) {
    MessageDigest all = Sha256.digest();
    digests.stream().sorted().forEach(digest -> all.update(HexFormat.of().parseHex(digest)));
    return HexFormat.of().formatHex(all.digest());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable Document origin(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
      for (int at = next(documents); at != DocIdSetIterator.NO_MORE_DOCS; at = next(documents)) {
        if (isLive(leaf, at)) {
          return stored.document(leaf.docBase + at, SourceDocument.origin());
        }
      }
    }
    return null;
  }

  private static boolean isLive(LeafReaderContext leaf, int document) {
    Bits live = leaf.reader().getLiveDocs();
    return live == null || live.get(document);
  }

  private static int next(@Nullable PostingsEnum documents) throws IOException {
    return documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
  }
}
