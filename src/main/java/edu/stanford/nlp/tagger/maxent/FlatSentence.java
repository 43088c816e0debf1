package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.util.Pair;
import java.util.List;

/**
 * A sentence under the tagger, scored as the stock tagger scores it, to the last bit: the same sums
 * in the same order. What differs is how often. The stock tagger extracts a word's features anew
 * for every pair of tags that may stand before it, though few of them look at tags; here those of
 * the words are added up once a word, and those of the tags once a pair of tags and process. For
 * one sentence and thread.
 */
final class FlatSentence extends TestSentence {

  private final FlatTagger tagger;
  private final History history;
  private int[][] possible = {};
  private double[][] ofWords = {};
  private boolean[] rare = {};

  FlatSentence(FlatTagger tagger) {
    super(tagger);
    this.tagger = tagger;
    this.history = new History(pairs, tagger.extractors);
  }

  @Override
  protected void init() {
    super.init();
    possible = new int[size + leftWindow() + rightWindow()][];
    ofWords = new double[size][];
    rare = new boolean[size];
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

  /** The logarithms of the probabilities of the possible tags at a place, given those before. */
  @Override
  public double[] scoresOf(int[] tags, int place) {
    int word = place - leftWindow();
    history.init(0, size - 1, word);
    double[] all = ofTags(tags, place, word);
    ArrayMath.pairwiseAddInPlace(all, ofWords(word));
    ArrayMath.logNormalize(all);
    int[] asked = getPossibleValues(place);
    double[] scores = new double[asked.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = all[asked[i]];
    }
    return scores;
  }

  /** What depends on the two tags before a word. A new array. */
  private double[] ofTags(int[] tags, int place, int word) {
    int last = word > 0 ? tags[place - 1] : tagger.noTag();
    int beforeLast = word > 1 ? tags[place - 2] : tagger.noTag();
    double[] shared = tagger.tagScores(beforeLast, last);
    if (shared == null || rare[word]) {
      setTags(tags, place, word);
    }
    if (shared == null) {
      shared = new double[tagger.ySize];
      add(tagger.extractors.dynamic, 0, shared);
      tagger.keepTagScores(beforeLast, last, shared);
    }
    double[] scores = shared.clone();
    if (rare[word]) {
      add(tagger.extractorsRare.dynamic, tagger.extractors.size(), scores);
    }
    return scores;
  }

  private void setTags(int[] tags, int place, int word) {
    for (int i = Math.max(0, word - leftWindow()); i < word; i++) {
      history.setTag(i, tagger.tags.getTag(tags[place - word + i]));
    }
  }

  /** What depends on a word and those beside it. */
  private double[] ofWords(int word) {
    double[] known = ofWords[word];
    if (known == null) {
      known = sum(tagger.extractors.localContext, tagger.extractorsRare.localContext, rare[word]);
      ArrayMath.pairwiseAddInPlace(known, ofWordAlone(word));
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
    double[] weights = tagger.getLambdaSolve().lambda;
    for (Pair<Integer, Extractor> extractor : extractors) {
      String value = extractor.second().extract(history);
      int[] numbers = tagger.fAssociations.get(extractor.first() + offset).get(value);
      if (numbers != null) {
        for (int tag = 0; tag < scores.length; tag++) {
          if (numbers[tag] > -1) {
            scores[tag] += weights[numbers[tag]];
          }
        }
      }
    }
  }
}
