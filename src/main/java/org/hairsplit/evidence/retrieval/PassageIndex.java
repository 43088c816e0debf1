package org.hairsplit.evidence.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Passages, ranked for a text. Safe for many threads until closed. The index must have been written
 * with the same {@link RankingModel}.
 */
public final class PassageIndex implements Closeable {

  /** Terms of one kind beyond these are left out: Lucene takes 1,024 in a query. */
  private static final int MOST_STEMS = 300;

  private static final int MOST_GRAMS = 450;
  private static final int MOST_PAIRS = 200;

  /** Skipping what cannot come out on top costs more than it saves with so many terms. */
  private static final int EVERY = Integer.MAX_VALUE;

  private final RankingModel model;
  private final Analyzer analyzer = PassageFields.analyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PassageIndex(Directory directory, DirectoryReader reader, RankingModel model) {
    this.directory = directory;
    this.reader = reader;
    this.model = model;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(model.similarity());
  }

  /**
   * Opens what {@link PassageIndexWriter} committed.
   *
   * @throws IOException if there is nothing
   */
  public static PassageIndex open(Path folder, RankingModel model) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new PassageIndex(directory, DirectoryReader.open(directory), model);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** How many passages there are. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * The passages that fit {@code text} best, best first, equals in the order they were added.
   *
   * @param limit the most to return, 1 or more; fewer if fewer share a term with the text
   */
  public List<RankedPassage> search(String text, int limit) throws IOException {
    Map<String, Float> stems = new LinkedHashMap<>();
    terms(PassageFields.WORDS, text, MOST_STEMS).keySet().forEach(stem -> stems.put(stem, 1f));
    Query rest = gramsAndPairs(text);
    RankingModel.Feedback feedback = model.feedback();
    if (feedback.passages() == 0) {
      return passages(top(stems, rest, limit));
    }
    ScoreDoc[] believed = top(stems, rest, feedback.passages());
    if (believed.length == 0) {
      return List.of();
    }
    Map<String, Float> learned = new StemFeedback(reader, feedback).learn(stems, believed);
    return passages(top(learned, rest, limit));
  }

  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      analyzer.close();
    }
  }

  private Map<String, Integer> terms(String field, String text, int most) {
    Map<String, Integer> all = PassageFields.terms(analyzer, field, text);
    if (all.size() > most) {
      all.keySet().removeAll(all.keySet().stream().skip(most).toList());
    }
    return all;
  }

  private Query gramsAndPairs(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms(PassageFields.GRAMS, text, MOST_GRAMS)
        .forEach((gram, times) -> add(any, PassageFields.GRAMS, gram, times * model.gramWeight()));
    terms(PassageFields.PAIRS, text, MOST_PAIRS)
        .forEach((pair, times) -> add(any, PassageFields.PAIRS, pair, model.pairWeight()));
    return any.build();
  }

  private ScoreDoc[] top(Map<String, Float> stems, Query rest, int limit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    stems.forEach((stem, weight) -> add(any, PassageFields.WORDS, stem, weight));
    any.add(rest, Occur.SHOULD);
    return searcher.search(any.build(), new TopScoreDocCollectorManager(limit, EVERY)).scoreDocs;
  }

  private static void add(BooleanQuery.Builder query, String field, String term, float weight) {
    if (weight > 0) {
      query.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
    }
  }

  private List<RankedPassage> passages(ScoreDoc[] found) throws IOException {
    Map<Integer, String> ids = ids(found);
    return Arrays.stream(found)
        .map(hit -> new RankedPassage(ids.getOrDefault(hit.doc, ""), hit.score))
        .toList();
  }

  /** Lucene hands out a column in the order of documents only. */
  private Map<Integer, String> ids(ScoreDoc[] found) throws IOException {
    Map<Integer, String> ids = new HashMap<>();
    BinaryDocValues column = MultiDocValues.getBinaryValues(reader, PassageFields.ID);
    if (column == null) {
      return ids;
    }
    for (int document : Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray()) {
      if (column.advanceExact(document)) {
        ids.put(document, column.binaryValue().utf8ToString());
      }
    }
    return ids;
  }
}
