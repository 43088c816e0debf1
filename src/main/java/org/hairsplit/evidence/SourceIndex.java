package org.hairsplit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.hairsplit.article.Citation;
import org.hairsplit.rule.ClaimKind;
import org.jspecify.annotations.Nullable;

/**
 * The source records, searchable. Opened read-only; safe for many threads until closed. A failing
 * disk shows as {@link UncheckedIOException}.
 */
public final class SourceIndex implements AutoCloseable {

  /** Words to keep the weights of: more than the records hold of common ones. */
  private static final int MOST_WEIGHTS = 16_384;

  /** Words of a query beyond these are left out: Lucene takes 1,024 clauses, a word makes three. */
  private static final int MOST_STEMS = 200;

  private final IndexFolder folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Map<String, String> facts;
  private final Set<String> otherConditions;
  private final CitationMatcher citations;
  private final Map<Integer, StoredSource> sources = new ConcurrentHashMap<>();
  private final Map<Term, Double> wordWeights = new ConcurrentHashMap<>();
  private final Map<String, SourcePassages> passages = new ConcurrentHashMap<>();
  private final Map<String, List<Source>> treating = new ConcurrentHashMap<>();
  private final Map<String, InterventionProfile> profiles = new ConcurrentHashMap<>();

  private SourceIndex(IndexFolder folder, DirectoryReader reader) throws IOException {
    this.folder = folder;
    this.reader = reader;
    facts = reader.getIndexCommit().getUserData();
    searcher = new IndexSearcher(reader);
    otherConditions = Set.of(facts.getOrDefault(IndexFolder.OTHER_CONDITIONS, "").split(" ", -1));
    citations = new CitationMatcher(this);
  }

  /**
   * Opens the index that {@link SourceIndexWriter} wrote to {@code folder}: what was committed
   * last, whatever is written meanwhile. Reads no record.
   *
   * @throws SourceIndexException if there is none, or it is of another version or damaged
   * @throws IOException if it cannot be read
   */
  public static SourceIndex open(Path folder) throws IOException {
    IndexFolder place = new IndexFolder(folder);
    try {
      return new SourceIndex(place, place.reader());
    } catch (IOException | RuntimeException e) {
      place.close();
      throw e;
    }
  }

  /** SHA-256 of the records indexed, in hexadecimal. */
  public String digest() {
    return facts.getOrDefault(IndexFolder.DIGEST, "");
  }

  /** How many records there are. */
  public int size() {
    return reader.numDocs();
  }

  /** The record with this id. */
  public Optional<Source> byId(String id) {
    return sourcesWith(SourceDocument.ID, id).stream().findFirst();
  }

  /** The record with this id and where it came from. */
  public Optional<StoredSource> stored(String id) {
    return storedWith(SourceDocument.ID, id).stream().findFirst();
  }

  /** Gives every record to {@code sink}, sorted by id, holding none of them. */
  public void each(Consumer<StoredSource> sink) {
    try {
      // Shares the reader, which stays open.
      new StoredSources(reader).each(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records on this treatment or on a kind of it, in the order of the corpus. */
  public List<Source> byIntervention(String lexiconId) {
    return treating.computeIfAbsent(lexiconId, id -> sourcesWith(SourceDocument.TREATS, id));
  }

  /**
   * The record of the work that {@code citation} points to: the one that shares an identifier, or
   * else the one whose title the citation gives almost whole. Empty rather than a guess.
   */
  public Optional<Source> resolve(Citation citation) {
    return citations.match(citation);
  }

  /**
   * The records that hold most of the query's words, best first.
   *
   * @param words free text; of a very long one the rarest words are looked for
   * @param interventions lexicon ids; if any are given, only records on one of them are searched
   * @param limit the most to return
   */
  public List<ScoredPassage> search(String words, Set<String> interventions, int limit) {
    QueryWords query = queryWords(words);
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (String stem : rarest(query, SourceDocument.TEXT)) {
      addWord(builder, stem);
    }
    builder.setMinimumNumberShouldMatch(1);
    if (!interventions.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      interventions.stream()
          .sorted()
          .forEach(id -> any.add(term(SourceDocument.TREATS, id), Occur.SHOULD));
      builder.add(any.build(), Occur.FILTER);
    }
    return top(builder.build(), limit).stream()
        .map(source -> score(source, query, null))
        .sorted(
            Comparator.comparingDouble(ScoredPassage::score)
                .reversed()
                .thenComparing(found -> found.source().id()))
        .toList();
  }

  /** What the records say of a treatment as a whole; kept, since every claim asks again. */
  public InterventionProfile profile(String interventionId) {
    return profiles.computeIfAbsent(
        interventionId, id -> InterventionProfile.of(id, byIntervention(id), otherConditions));
  }

  @Override
  public void close() throws IOException {
    analyzer.close();
    reader.close();
    folder.close();
  }

  /**
   * How well a record fits a query, and its best sentence for it.
   *
   * @param kind of the claim that the query comes from, or null
   */
  ScoredPassage score(Source source, QueryWords query, @Nullable ClaimKind kind) {
    SourcePassages cut = passages(source);
    return new ScoredPassage(source, cut.best(query, kind), query.coveredBy(cut.stems()));
  }

  /** How many different words of the query a record holds. */
  int shared(Source source, QueryWords query) {
    return query.sharedWith(passages(source).stems());
  }

  private SourcePassages passages(Source source) {
    return passages.computeIfAbsent(
        source.id(), id -> SourcePassages.of(source, claims(id), this::stems));
  }

  /** What the record with this id claims, as read when it was indexed; empty if there is none. */
  public List<SourceClaim> claims(String id) {
    return stored(id).map(StoredSource::claims).orElse(List.of());
  }

  /** The words of {@code text}, weighted by how rare they are in the records. */
  QueryWords queryWords(String text) {
    return weigh(text, SourceDocument.TEXT);
  }

  /** The words of {@code text}, weighted by how rare they are in titles. */
  QueryWords titleWords(String text) {
    return weigh(text, SourceDocument.TITLE);
  }

  /** The distinct stems of {@code text} without stop words, in its order. */
  Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(SourceDocument.TEXT, text)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(stem.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** The records whose titles share most words with {@code text}, best first. */
  List<Source> byTitle(String text, int limit) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (String stem : rarest(titleWords(text), SourceDocument.TITLE)) {
      builder.add(term(SourceDocument.TITLE, stem), Occur.SHOULD);
    }
    return top(builder.build(), limit);
  }

  /** The records with an exact value, in the order of the corpus. */
  List<Source> sourcesWith(String field, String value) {
    return storedWith(field, value).stream().map(StoredSource::source).toList();
  }

  /** In the order of the inputs: documents of inputs that changed stand at the end. */
  private List<StoredSource> storedWith(String field, String value) {
    try {
      List<StoredSource> found = new ArrayList<>();
      int most = Math.max(1, reader.docFreq(new Term(field, value)));
      for (ScoreDoc hit : searcher.search(term(field, value), most, Sort.INDEXORDER).scoreDocs) {
        found.add(stored(hit.doc));
      }
      found.sort(StoredSource.ORDER);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private QueryWords weigh(String text, String field) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String stem : stems(text)) {
      weights.put(stem, weight(new Term(field, stem)));
    }
    return new QueryWords(weights);
  }

  /** All words of a query, or of a very long one the rarest that the records have. */
  private Collection<String> rarest(QueryWords query, String field) {
    Map<String, Double> weights = query.weights();
    if (weights.size() <= MOST_STEMS) {
      return weights.keySet();
    }
    Comparator<String> byWeight = Comparator.comparing(weights::get);
    return weights.keySet().stream()
        .filter(stem -> documents(new Term(field, stem)) > 0)
        .sorted(byWeight.reversed())
        .limit(MOST_STEMS)
        .toList();
  }

  /** How rare a word is; kept, since every claim is made of much the same words. */
  private double weight(Term word) {
    Double known = wordWeights.get(word);
    if (known == null) {
      known = unknownWeight(word);
      if (wordWeights.size() < MOST_WEIGHTS) {
        wordWeights.put(word, known);
      }
    }
    return known;
  }

  private double unknownWeight(Term word) {
    // Both counts know of records deleted but not yet merged away, or a word's weight could be < 0.
    int all = reader.maxDoc();
    // A word that no record has must not outweigh one that a single record has.
    int with = Math.max(1, documents(word));
    return Math.log(1 + (all - with + 0.5) / (with + 0.5));
  }

  private int documents(Term word) {
    try {
      return reader.docFreq(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addWord(BooleanQuery.Builder builder, String stem) {
    builder.add(new BoostQuery(term(SourceDocument.NAMES, stem), 2), Occur.SHOULD);
    builder.add(new BoostQuery(term(SourceDocument.TITLE, stem), 1.5f), Occur.SHOULD);
    builder.add(term(SourceDocument.TEXT, stem), Occur.SHOULD);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private List<Source> top(Query query, int limit) {
    try {
      List<Source> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        found.add(stored(hit.doc).source());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredSource stored(int document) throws IOException {
    StoredSource known = sources.get(document);
    if (known != null) {
      return known;
    }
    StoredFields stored = reader.storedFields();
    StoredSource source = SourceDocument.stored(stored.document(document));
    StoredSource first = sources.putIfAbsent(document, source);
    return first == null ? source : first;
  }
}
