package edu.stanford.nlp.tagger.maxent;

import java.util.Arrays;

/**
 * The most probable tags of a sentence, by Viterbi's algorithm over the pairs of tags that two
 * neighbouring words may have. The stock tagger's search is for windows of any width and reckons
 * each of three tags before it begins; with two tags before a word, the sums are the same here, in
 * the same order. For one sentence and thread.
 */
final class TagSearch {

  private final FlatSentence sentence;
  private final int[][] possible;

  /** For each word, pair of tags before it and its own: the tag before those on the best way. */
  private final int[][] ways;

  TagSearch(FlatSentence sentence, int words) {
    this.sentence = sentence;
    this.possible = new int[words][];
    Arrays.setAll(possible, sentence::possible);
    this.ways = new int[words][];
  }

  /** A tag for every word. */
  int[] best() {
    double[] sums = {0};
    for (int word = 0; word < possible.length; word++) {
      sums = step(word, sums);
    }
    return back(highest(sums));
  }

  /**
   * The sums of the best ways to a word, by the tag before it and its own.
   *
   * @param before the sums of the word before
   */
  private double[] step(int word, double[] before) {
    int[] own = possible[word];
    int lasts = choices(word - 1);
    double[] sums = new double[lasts * own.length];
    Arrays.fill(sums, Double.NEGATIVE_INFINITY);
    ways[word] = new int[sums.length];
    boolean chosen = own.length == 1 && lasts == 1 && choices(word - 2) == 1;
    for (int beforeLast = 0; beforeLast < choices(word - 2); beforeLast++) {
      for (int last = 0; last < lasts; last++) {
        double sum = before[beforeLast * lasts + last];
        if (chosen) {
          // Nothing is to be chosen, so the word's probability would favour no tag.
          sums[0] = sum;
        } else {
          extend(word, beforeLast, last, sum, sums);
        }
      }
    }
    return sums;
  }

  private void extend(int word, int beforeLast, int last, double sum, double[] sums) {
    int[] own = possible[word];
    int tagBeforeLast = tag(word - 2, beforeLast);
    int lastTag = tag(word - 1, last);
    TagScores ofTags = sentence.ofTags(word, tagBeforeLast, lastTag);
    TagScores ofWord = sentence.ofWord(word, tagBeforeLast, lastTag);
    double whole = ofTags.logSum(ofWord);
    for (int i = 0; i < own.length; i++) {
      double longer = sum + (ofTags.of(own[i]) + ofWord.of(own[i]) - whole);
      int pair = last * own.length + i;
      if (longer > sums[pair]) {
        sums[pair] = longer;
        ways[word][pair] = beforeLast;
      }
    }
  }

  private int[] back(int end) {
    int[] best = new int[possible.length];
    int pair = end;
    for (int word = possible.length - 1; word >= 0; word--) {
      int own = pair % possible[word].length;
      int last = pair / possible[word].length;
      best[word] = possible[word][own];
      pair = ways[word][pair] * choices(word - 1) + last;
    }
    return best;
  }

  /** How many tags a word may have; there is one way to stand before the first. */
  private int choices(int word) {
    return word < 0 ? 1 : possible[word].length;
  }

  private int tag(int word, int choice) {
    return word < 0 ? sentence.noTag() : possible[word][choice];
  }

  private static int highest(double[] sums) {
    int highest = 0;
    for (int pair = 1; pair < sums.length; pair++) {
      if (sums[pair] > sums[highest]) {
        highest = pair;
      }
    }
    return highest;
  }
}
