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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link WordSet}s in the place of regular expressions in a compiled pattern, and keeps them:
 * the same expression stands in many patterns. Thread-safe.
 */
final class WordSets implements NodePatternTransformer<CoreMap, CoreMap> {

  private final Map<String, Optional<WordSet>> known = new ConcurrentHashMap<>();

  /** The set that a regular expression stands for, or null if it says more than a set can. */
  @Nullable WordSet of(String regex) {
    return known.computeIfAbsent(regex, r -> Optional.ofNullable(WordSet.of(r))).orElse(null);
  }

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

  private CoreMapNodePattern transform(CoreMapNodePattern words) {
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

  private NodePattern quick(NodePattern part) {
    if (part instanceof ComplexNodePattern.StringAnnotationRegexPattern regex) {
      WordSet set = of(regex.getPattern().pattern());
      return set == null ? part : set;
    }
    return part;
  }
}
