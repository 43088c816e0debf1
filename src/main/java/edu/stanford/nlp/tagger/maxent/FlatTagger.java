package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.maxent.iis.LambdaSolve;
import edu.stanford.nlp.util.Interner;
import edu.stanford.nlp.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hairsplit.language.flat.FlatFile;
import org.hairsplit.language.flat.LazyMap;
import org.hairsplit.language.flat.StringTable;
import org.jspecify.annotations.Nullable;

/**
 * The stock tagger over tables in a flat file, with the scores of a sentence added up as {@link
 * FlatSentence} does. The rest is CoreNLP's own code, which asks maps for words, clusters and
 * features, and gets the same answers. Stands in CoreNLP's package because the tagger's parts are
 * package-private. Safe for tagging on any number of threads, as the stock tagger is meant to be.
 */
public final class FlatTagger extends MaxentTagger {

  /** What {@link FlatFile} calls such a file. */
  public static final String KIND = "tagger";

  private final LambdaSolve weights;

  /** Words to keep the scores of, at 400 bytes each. */
  private static final int MOST_WORDS_KEPT = 8192;

  /** Scores of all tags by the two tags before, of at most two megabytes. */
  private final AtomicReferenceArray<TagScores> tagScores;

  private final Map<String, double[]> wordScores = new ConcurrentHashMap<>();

  /**
   * A tagger over an open file.
   *
   * @throws IOException if the file lacks a section, its settings cannot be read, or it holds a
   *     model of another make
   * @throws ReflectiveOperationException if this is not the CoreNLP the class was written for
   */
  public FlatTagger(FlatFile file) throws IOException, ReflectiveOperationException {
    TaggerShell shell = TaggerShell.read(bytes(file.section("shell")), clusters(file));
    init(shell.settings());
    ByteBuffer sizes = file.section("sizes");
    xSize = sizes.getInt();
    ySize = sizes.getInt();
    tags.read(new DataInputStream(new ByteArrayInputStream(bytes(file.section("tags")))));
    DictionaryWords.replace(dict, words(file));
    adopt(shell);
    fAssociations = features(file, extractors.size() + extractorsRare.size(), ySize);
    weights = new LambdaSolveTagger(weights(file));
    // CoreNLP fills this array after publishing it, so the first threads could meet it half full.
    getInactiveTagDefaultScore(0);
    checkMake();
    tagScores = new AtomicReferenceArray<>((ySize + 1) * (ySize + 1));
  }

  @Override
  public List<TaggedWord> tagSentence(List<? extends HasWord> sentence) {
    return new FlatSentence(this).tagged(sentence);
  }

  @Override
  public List<TaggedWord> tagSentence(List<? extends HasWord> sentence, boolean reuseTags) {
    return reuseTags ? super.tagSentence(sentence, true) : tagSentence(sentence);
  }

  /** Stands for the tag of a place before the sentence. */
  int noTag() {
    return ySize;
  }

  /** Whether the features of rare words look at tags. */
  boolean rareWordsLookAtTags() {
    return !extractorsRare.dynamic.isEmpty();
  }

  /** The scores that the tags before a word give to its own, or null if not known yet. */
  @Nullable TagScores tagScores(int beforeLast, int last) {
    return tagScores.get(beforeLast * (ySize + 1) + last);
  }

  void keepTagScores(int beforeLast, int last, TagScores scores) {
    tagScores.set(beforeLast * (ySize + 1) + last, scores);
  }

  /** The scores that a word gives to its tags wherever it stands, or null if not known. */
  double @Nullable [] wordScores(String word) {
    return wordScores.get(word);
  }

  /** Keeps scores, which are not changed any more, as long as there is room. */
  void keepWordScores(String word, double[] scores) {
    if (wordScores.size() < MOST_WORDS_KEPT) {
      wordScores.put(word, scores);
    }
  }

  /** What {@link FlatSentence} takes for granted, and other models of CoreNLP do otherwise. */
  private void checkMake() throws IOException {
    boolean twoTags = leftContext == 2 && rightContext == 0 && !hasApproximateScoring();
    for (Pair<Integer, Extractor> extractor : extractors.dynamic) {
      Class<?> kind = extractor.second().getClass();
      twoTags &=
          kind == Extractor.class
              || kind == ExtractorFrames.ExtractorContinuousTagConjunction.class;
    }
    if (!twoTags) {
      throw new IOException("not a tagger that looks at the two tags before a word and no more");
    }
  }

  /** The feature weights; the stock tagger has them in a private field. */
  @Override
  LambdaSolve getLambdaSolve() {
    return weights;
  }

  private void adopt(TaggerShell shell) {
    extractors = shell.extractors();
    extractorsRare = shell.rareExtractors();
    extractors.initTypes();
    extractorsRare.initTypes();
    leftContext = Math.max(extractors.leftContext(), extractorsRare.leftContext());
    rightContext = Math.max(extractors.rightContext(), extractorsRare.rightContext());
    extractors.setGlobalHolder(this);
    extractorsRare.setGlobalHolder(this);
  }

  private static Map<String, String> clusters(FlatFile file) throws IOException {
    // CoreNLP's code compares and joins cluster names as strings; they are the numbers as text.
    return new LazyMap<>(
        new StringTable(file.section("clusters")),
        (bytes, at) -> Integer.toString(bytes.getInt(at)));
  }

  private static Map<String, TagCount> words(FlatFile file) throws IOException {
    Interner<String> interner = new Interner<>();
    return new LazyMap<>(
        new StringTable(file.section("words")), (bytes, at) -> tagCount(bytes, at, interner));
  }

  private static TagCount tagCount(ByteBuffer bytes, int at, Interner<String> interner) {
    byte[] counts = new byte[Short.toUnsignedInt(bytes.getShort(at + Integer.BYTES))];
    bytes.get(at + Integer.BYTES + Short.BYTES, counts);
    TagCount count;
    synchronized (interner) {
      count =
          TagCount.readTagCount(new DataInputStream(new ByteArrayInputStream(counts)), interner);
    }
    count.setAmbClassId(bytes.getInt(at));
    return count;
  }

  private static List<Map<String, int[]>> features(FlatFile file, int extractors, int tags)
      throws IOException {
    List<Map<String, int[]>> features = new ArrayList<>(extractors);
    for (int i = 0; i < extractors; i++) {
      StringTable table = new StringTable(file.section("features " + i));
      features.add(new LazyMap<>(table, (bytes, at) -> weightNumbers(bytes, at, tags)));
    }
    return features;
  }

  /** For each tag the number of the feature's weight, or -1. */
  private static int[] weightNumbers(ByteBuffer bytes, int at, int tags) {
    int[] numbers = new int[tags];
    Arrays.fill(numbers, -1);
    int count = Byte.toUnsignedInt(bytes.get(at));
    for (int i = 0, pair = at + 1; i < count; i++, pair += 1 + Integer.BYTES) {
      numbers[Byte.toUnsignedInt(bytes.get(pair))] = bytes.getInt(pair + 1);
    }
    return numbers;
  }

  private static double[] weights(FlatFile file) throws IOException {
    ByteBuffer bytes = file.section("weights");
    double[] weights = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(weights);
    return weights;
  }

  private static byte[] bytes(ByteBuffer section) {
    byte[] bytes = new byte[section.remaining()];
    section.get(bytes);
    return bytes;
  }
}
