package edu.stanford.nlp.tagger.maxent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.math.ArrayMath;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TagScoresTest {

  @Test
  void theSumOfProductsIsCoreNlpsNormaliser() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      assertSame(scores(random, 1 + i % 30), scores(random, 1 + i % 30));
    }
  }

  /** What one thinks likely the other thinks all but impossible, and the other way round. */
  @Test
  void scoresTooFarApartForPowersAreAddedUpAsTheyAre() {
    assertSame(new double[] {600, -600, 0}, new double[] {-600, 600, -900});
  }

  @Test
  void moreScoresAddUp() {
    TagScores more = new TagScores(new double[] {1, 2}).plus(new double[] {0.5, -2});
    assertEquals(1.5, more.of(0));
    assertEquals(0, more.of(1));
  }

  private static void assertSame(double[] some, double[] others) {
    double expected = ArrayMath.logSum(ArrayMath.pairwiseAdd(some, others));
    assertEquals(expected, new TagScores(some).logSum(new TagScores(others)), 1e-10);
  }

  private static double[] scores(Random random, double spread) {
    return random.doubles(45, -spread, spread).toArray();
  }
}
