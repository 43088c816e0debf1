package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.util.Pair;
import java.util.List;

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
    history.init(0, size - 1, word);
    return rare[word] && tagger.rareWordsLookAtTags()
        ? ofRareWord(asked, tags, place, word)
        : scores(asked, ofTags(tags, place, word), ofWords(word));
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

  /** The features of a rare word look at the tags before it together with its letters. */
  private double[] ofRareWord(int[] asked, int[] tags, int place, int word) {
    TagScores shared = ofTags(tags, place, word);
    setTags(tags, place, word);
    double[] own = new double[tagger.ySize];
    add(tagger.extractorsRare.dynamic, tagger.extractors.size(), own);
    return scores(asked, shared.plus(own), ofWords(word));
  }

  /** What depends on the two tags before a word. */
  private TagScores ofTags(int[] tags, int place, int word) {
    int last = word > 0 ? tags[place - 1] : tagger.noTag();
    int beforeLast = word > 1 ? tags[place - 2] : tagger.noTag();
    TagScores known = tagger.tagScores(beforeLast, last);
    if (known == null) {
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
