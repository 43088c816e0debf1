package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.tagger.common.Tagger;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
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
  private TagScores[] ofWords = {};
  private boolean[] rare = {};

  private @Nullable RareWord lastRare;

  FlatSentence(FlatTagger tagger) {
    super(tagger);
    this.tagger = tagger;
    this.history = new History(pairs, tagger.extractors);
  }

  /** The words with their most probable tags. */
  List<TaggedWord> tagged(List<? extends HasWord> words) {
    read(words);
    int[] best = new TagSearch(this, size).best();
    List<TaggedWord> tagged = new ArrayList<>(words.size());
    for (int word = 0; word < words.size(); word++) {
      tagged.add(new TaggedWord(sent.get(word), tagger.tags.getTag(best[word])));
    }
    return tagged;
  }

  private void read(List<? extends HasWord> words) {
    sent = new ArrayList<>(words.size() + 1);
    for (HasWord word : words) {
      String text = word.word();
      sent.add(tagger.wordFunction == null ? text : tagger.wordFunction.apply(text));
    }
    sent.add(Tagger.EOS_WORD);
    size = sent.size();
    pairs.setSize(size);
    ofWords = new TagScores[size];
    rare = new boolean[size];
    for (int word = 0; word < size; word++) {
      pairs.setWord(word, sent.get(word));
      rare[word] = tagger.isRare(sent.get(word));
    }
  }

  /** The tags that a word may have, in the stock tagger's order. */
  int[] possible(int word) {
    return getPossibleValues(word + leftWindow());
  }

  /** What stands for the tag of a word before the first. */
  int noTag() {
    return tagger.noTag();
  }

  /** What a word and those beside it say, given the tags before it. */
  TagScores ofWord(int word, int beforeLast, int last) {
    return rare[word] && tagger.rareWordsLookAtTags()
        ? ofRareWord(word, beforeLast, last)
        : ofWords(word);
  }

  /**
   * What depends on a rare word, of which some features ask for the tags before it. Their answers
   * are two or three, whatever the tags, so the last are kept.
   */
  private TagScores ofRareWord(int word, int beforeLast, int last) {
    history.init(0, size - 1, word);
    setTags(word, beforeLast, last);
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

  /** What the two tags before a word say. */
  TagScores ofTags(int word, int beforeLast, int last) {
    TagScores known = tagger.tagScores(beforeLast, last);
    if (known == null) {
      history.init(0, size - 1, word);
      setTags(word, beforeLast, last);
      double[] scores = new double[tagger.ySize];
      add(tagger.extractors.dynamic, 0, scores);
      known = new TagScores(scores);
      tagger.keepTagScores(beforeLast, last, known);
    }
    return known;
  }

  private void setTags(int word, int beforeLast, int last) {
    if (word > 0) {
      history.setTag(word - 1, tagger.tags.getTag(last));
    }
    if (word > 1) {
      history.setTag(word - 2, tagger.tags.getTag(beforeLast));
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
