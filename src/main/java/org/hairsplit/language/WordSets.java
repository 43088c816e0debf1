package org.hairsplit.language;

import edu.stanford.nlp.ling.tokensregex.ComplexNodePattern;
import edu.stanford.nlp.ling.tokensregex.CoreMapNodePattern;
import edu.stanford.nlp.ling.tokensregex.MultiNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodeParts;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePatternTransformer;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;

/** Puts {@link WordSet}s in the place of regular expressions in a compiled pattern. */
final class WordSets implements NodePatternTransformer<CoreMap, CoreMap> {

  @Override
  public NodePattern<CoreMap> transform(NodePattern<CoreMap> node) {
    if (node instanceof NodePattern.NegateNodePattern<CoreMap> negation) {
      return new NodePattern.NegateNodePattern<>(transform(NodeParts.of(negation)));
    }
    if (node instanceof NodePattern.ConjNodePattern<CoreMap> conjunction) {
      return new NodePattern.ConjNodePattern<>(
          NodeParts.of(conjunction).stream().map(this::transform).toList());
    }
    return node instanceof CoreMapNodePattern words ? transform(words) : node;
  }

  private static CoreMapNodePattern transform(CoreMapNodePattern words) {
    List<Pair<Class, NodePattern>> quick = new ArrayList<>();
    for (Pair<Class, NodePattern> part : words.getAnnotationPatterns()) {
      quick.add(new Pair<>(part.first(), quick(part.second())));
    }
    return new CoreMapNodePattern(quick);
  }

  @Override
  public MultiNodePattern<CoreMap> transform(MultiNodePattern<CoreMap> nodes) {
    return nodes;
  }

  private static NodePattern quick(NodePattern part) {
    if (part instanceof ComplexNodePattern.StringAnnotationRegexPattern regex) {
      WordSet set = WordSet.of(regex.getPattern().pattern());
      return set == null ? part : set;
    }
    return part;
  }
}
