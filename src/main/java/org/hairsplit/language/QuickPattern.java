package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.CoreMapNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.SequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;

/**
 * A compiled pattern that first asks whether the tokens it cannot do without are there at all. Most
 * sentences lack one, and asking costs a hundredth of the search. Immutable, thread-safe.
 *
 * @param pattern with sets of words in place of long alternatives
 * @param needed nodes that every match holds, wherever it is
 */
record QuickPattern(SequencePattern<CoreMap> pattern, List<NodePattern<CoreMap>> needed) {

  private static final WordSets WORD_SETS = new WordSets();

  /** Compiles a pattern whose names are replaced by their pieces. */
  static QuickPattern compile(String expanded) {
    SequencePattern<CoreMap> pattern =
        TokenSequencePattern.compile(PatternVocabulary.environment(), expanded)
            .transform(WORD_SETS);
    List<NodePattern<CoreMap>> needed =
        pattern.findNodePatterns(QuickPattern::telling, false, false).stream().toList();
    return new QuickPattern(pattern, needed);
  }

  /** Whether a match is possible: each needed node fits some token. */
  boolean possible(List<CoreLabel> tokens) {
    for (NodePattern<CoreMap> node : needed) {
      if (!fitsAny(node, tokens)) {
        return false;
      }
    }
    return true;
  }

  SequenceMatcher<CoreMap> matcher(List<CoreLabel> tokens) {
    return pattern.getMatcher(tokens);
  }

  private static boolean fitsAny(NodePattern<CoreMap> node, List<CoreLabel> tokens) {
    for (CoreLabel token : tokens) {
      if (node.match(token)) {
        return true;
      }
    }
    return false;
  }

  /** Only a node that asks for something tells sentences apart; null leaves a node out. */
  @SuppressWarnings("NullAway") // CoreNLP's filter answers null for no
  private static NodePattern<CoreMap> telling(NodePattern<CoreMap> node) {
    return node instanceof CoreMapNodePattern words && !words.getAnnotationPatterns().isEmpty()
        ? node
        : null;
  }
}
