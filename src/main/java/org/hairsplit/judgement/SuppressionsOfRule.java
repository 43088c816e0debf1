package org.hairsplit.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one article that silence the findings of one rule. Made once a rule, so that a
 * finding need not be held against every comment.
 */
final class SuppressionsOfRule {

  private final Map<Integer, Switch> byLine = new HashMap<>();

  /** What holds from an offset on; empty where a block has ended. */
  private final TreeMap<Integer, Optional<Switch>> byOffset = new TreeMap<>();

  private @Nullable Switch ofFile;

  /**
   * One rule pattern of one comment.
   *
   * @param rule as the comment names it
   */
  record Switch(SuppressionComment comment, RulePattern rule) {}

  /**
   * @param rule id
   * @param comments in the order of the file
   */
  SuppressionsOfRule(String rule, List<SuppressionComment> comments, CommentLines lines) {
    for (SuppressionComment comment : comments) {
      comment.rules().stream()
          .filter(named -> named.matches(rule))
          .findFirst()
          .ifPresent(named -> add(new Switch(comment, named), lines));
    }
  }

  private void add(Switch found, CommentLines lines) {
    Span span = found.comment().span();
    switch (found.comment().scope()) {
      case DISABLE_FILE -> ofFile = ofFile == null ? found : ofFile;
      case DISABLE -> byOffset.put(span.end(), Optional.of(found));
      case ENABLE -> byOffset.put(span.end(), Optional.empty());
      case DISABLE_LINE -> {
        for (int line = lines.first(span); line <= lines.last(span); line++) {
          byLine.putIfAbsent(line, found);
        }
      }
      case DISABLE_NEXT_LINE -> byLine.putIfAbsent(lines.nextWithText(lines.last(span)), found);
    }
  }

  /**
   * The comment that silences a finding, or null: the one nearest to the words, of the line, then
   * of the block, then of the file.
   *
   * @param span of the finding; null for the whole article
   * @param line of the span, or 0
   */
  @Nullable Switch at(@Nullable Span span, int line) {
    Switch ofLine = span == null ? null : byLine.get(line);
    if (ofLine != null) {
      return ofLine;
    }
    Map.Entry<Integer, Optional<Switch>> before =
        span == null ? null : byOffset.floorEntry(span.start());
    return before == null ? ofFile : before.getValue().orElse(ofFile);
  }
}
