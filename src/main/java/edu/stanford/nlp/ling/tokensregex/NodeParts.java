package edu.stanford.nlp.ling.tokensregex;

import java.util.List;

/**
 * Opens negations and conjunctions of node patterns, which keep their parts to their own package:
 * hence this class's place.
 */
public final class NodeParts {

  private NodeParts() {}

  /** What the pattern denies. */
  public static <T> NodePattern<T> of(NodePattern.NegateNodePattern<T> negation) {
    return negation.p;
  }

  /** What the pattern demands, all of it. */
  public static <T> List<NodePattern<T>> of(NodePattern.ConjNodePattern<T> conjunction) {
    return conjunction.nodePatterns;
  }
}
