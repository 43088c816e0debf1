package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.util.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence under the tagger, scored as the stock tagger scores it, but for what the rounding of a
 * sum's last digits leaves. What differs is how often. The stock tagger extracts a word's features
 * anew for every pair of tags that may stand before it, though few of them look at tags, and raises
 * e to the score of every tag each time; here those of the words are added up and raised once a
 * word, those of the tags once a pair of tags and process, and the products summed. For one
 * sentence and thread.
 */
final class FlatSentence extends TestSentence {

  private final FlatTagger tagger;
  private final History history;
  private int[][] possible = {};
  private TagScores[] ofWords = {};
  private boolean[] rare = {};

  private @Nullable RareWord lastRare;

  FlatSentence(FlatTagger tagger) {
    super(tagger);
    this.tagger = tagger;
    this.history = new History(pairs, tagger.extractors);
  }

  @Override
  protected void init() {
    super.init();
    possible = new int[size + leftWindow() + rightWindow()][];
    ofWords = new TagScores[size];
    rare = new boolean[size];
    lastRare = null;
    for (int word = 0; word < size; word++) {
      rare[word] = tagger.isRare(sent.get(word));
    }
  }

  /** The tags that may stand at a place, which counts the places before the sentence. */
  @Override
  public int[] getPossibleValues(int place) {
    int[] known = possible[place];
    if (known == null) {
      known = super.getPossibleValues(place);
      possible[place] = known;
    }
    return known;
  }

  /**
   * The logarithms of the probabilities of the possible tags at a place, given those before; zero
   * where nothing is to be chosen, neither here nor before, since it would favour no tag.
   */
  @Override
  public double[] scoresOf(int[] tags, int place) {
    int[] asked = getPossibleValues(place);
    if (asked.length == 1 && settled(place - 1) && settled(place - 2)) {
      return new double[1];
    }
    int word = place - leftWindow();
    TagScores ofWords =
        rare[word] && tagger.rareWordsLookAtTags() ? ofRareWord(tags, place, word) : ofWords(word);
    return scores(asked, ofTags(tags, place, word), ofWords);
  }

  private boolean settled(int place) {
    return getPossibleValues(place).length == 1;
  }

  private static double[] scores(int[] asked, TagScores ofTags, TagScores ofWords) {
    double whole = ofTags.logSum(ofWords);
    double[] scores = new double[asked.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ofTags.of(asked[i]) + ofWords.of(asked[i]) - whole;
    }
    return scores;
  }

  /**
   * What depends on a rare word, of which some features ask for the tags before it. Their answers
   * are two or three, whatever the tags, so the last are kept.
   */
  private TagScores ofRareWord(int[] tags, int place, int word) {
    history.init(0, size - 1, word);
    setTags(tags, place, word);
    List<Pair<Integer, Extractor>> extractors = tagger.extractorsRare.dynamic;
    int[] @Nullable [] found = new int[extractors.size()][];
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers(extractors.get(i), tagger.extractors.size());
    }
    RareWord known = lastRare;
    if (known == null || !known.is(word, found)) {
      double[] own = new double[tagger.ySize];
      for (int[] numbers : found) {
        add(numbers, own);
      }
      known = new RareWord(word, found, ofWords(word).plus(own));
      lastRare = known;
    }
    return known.scores;
  }

  /** What depends on the two tags before a word. */
  private TagScores ofTags(int[] tags, int place, int word) {
    int last = word > 0 ? tags[place - 1] : tagger.noTag();
    int beforeLast = word > 1 ? tags[place - 2] : tagger.noTag();
    TagScores known = tagger.tagScores(beforeLast, last);
    if (known == null) {
      history.init(0, size - 1, word);
      setTags(tags, place, word);
      double[] scores = new double[tagger.ySize];
      add(tagger.extractors.dynamic, 0, scores);
      known = new TagScores(scores);
      tagger.keepTagScores(beforeLast, last, known);
    }
    return known;
  }

  private void setTags(int[] tags, int place, int word) {
    for (int i = Math.max(0, word - leftWindow()); i < word; i++) {
      history.setTag(i, tagger.tags.getTag(tags[place - word + i]));
    }
  }

  /** What depends on a word and those beside it. */
  private TagScores ofWords(int word) {
    TagScores known = ofWords[word];
    if (known == null) {
      history.init(0, size - 1, word);
      double[] scores =
          sum(tagger.extractors.localContext, tagger.extractorsRare.localContext, rare[word]);
      ArrayMath.pairwiseAddInPlace(scores, ofWordAlone(word));
      known = new TagScores(scores);
      ofWords[word] = known;
    }
    return known;
  }

  private double[] ofWordAlone(int word) {
    double[] known = tagger.wordScores(sent.get(word));
    if (known == null) {
      known = sum(tagger.extractors.local, tagger.extractorsRare.local, rare[word]);
      tagger.keepWordScores(sent.get(word), known);
    }
    return known;
  }

  private double[] sum(
      List<Pair<Integer, Extractor>> extractors,
      List<Pair<Integer, Extractor>> ofRareWords,
      boolean rareWord) {
    double[] scores = new double[tagger.ySize];
    add(extractors, 0, scores);
    if (rareWord) {
      add(ofRareWords, tagger.extractors.size(), scores);
    }
    return scores;
  }

  private void add(List<Pair<Integer, Extractor>> extractors, int offset, double[] scores) {
    for (Pair<Integer, Extractor> extractor : extractors) {
      add(numbers(extractor, offset), scores);
    }
  }

  /** For each tag the number of the weight that what an extractor finds has, or less than 0. */
  private int @Nullable [] numbers(Pair<Integer, Extractor> extractor, int offset) {
    String value = extractor.second().extract(history);
    return tagger.fAssociations.get(extractor.first() + offset).get(value);
  }

  private void add(int @Nullable [] numbers, double[] scores) {
    if (numbers != null) {
      double[] weights = tagger.getLambdaSolve().lambda;
      for (int tag = 0; tag < scores.length; tag++) {
        if (numbers[tag] > -1) {
          scores[tag] += weights[numbers[tag]];
        }
      }
    }
  }

  /** A rare word, what its features found, and what came of that. */
  private record RareWord(int word, int[] @Nullable [] numbers, TagScores scores) {

    /** Features find the same where they give the very same numbers, since those are kept. */
    boolean is(int asked, int[] @Nullable [] found) {
      boolean same = word == asked;
      for (int i = 0; i < found.length; i++) {
        same = same && numbers[i] == found[i];
      }
      return same;
    }
  }
}
