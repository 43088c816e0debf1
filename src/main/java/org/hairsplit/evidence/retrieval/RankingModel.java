package org.hairsplit.evidence.retrieval;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The numbers of the ranking, one set for every collection.
 *
 * @param k1 how soon more of the same stem stops to count (BM25)
 * @param b how far a long passage is marked down, from 0 to 1 (BM25)
 * @param titleWeight how many times a stem of the title counts
 * @param gramWeight what the match of character 4-grams adds to that of stems
 * @param pairWeight what neighbours in the query that are neighbours in the passage add
 * @param feedback how the query learns from the best passages
 */
public record RankingModel(
    float k1, float b, int titleWeight, float gramWeight, float pairWeight, Feedback feedback) {

  /** What {@code src/docs/retrieval.md} measures. */
  public static final RankingModel DEFAULT =
      new RankingModel(1.0f, 0.7f, 2, 0.1f, 0.1f, new Feedback(10, 30, 0.5f, 2.0f));

  // The usual values: 4-grams were not tuned.
  private static final float GRAM_K1 = 1.2f;
  private static final float GRAM_B = 0.75f;

  /**
   * Feedback from the best passages of a first search (RM3).
   *
   * @param passages how many of them are believed; 0 for no second search
   * @param stems how many of their stems join the query
   * @param weight their share of the query, from 0 to 1
   * @param temperature a passage whose score is lower by this counts 1/e as much
   */
  public record Feedback(int passages, int stems, float weight, float temperature) {}

  /** BM25 as Lucene has it, each field with its own numbers. */
  Similarity similarity() {
    Similarity words = new BM25Similarity(k1, b);
    Similarity grams = new BM25Similarity(GRAM_K1, GRAM_B);
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(PassageFields.GRAMS) ? grams : words;
      }
    };
  }
}
