package org.hairsplit.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hairsplit.article.Comment;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A comment that suppresses findings: {@code hairsplit-disable-line RULE[, RULE] -- reason}.
 *
 * @param scope what it reaches
 * @param rules whose findings; never empty
 * @param reason why, or null if it does not say
 * @param span the comment in the file
 */
record SuppressionComment(
    Scope scope, List<RulePattern> rules, @Nullable String reason, Span span) {

  private static final String BEFORE_REASON = "--";

  /** What a comment reaches, by the word that follows {@link Comment#ADDRESS}. */
  enum Scope {
    /** The line it stands on. */
    DISABLE_LINE,
    /** The next line that holds anything but such comments. */
    DISABLE_NEXT_LINE,
    /** All that follows, up to an {@link #ENABLE}. */
    DISABLE,
    /** Ends what {@link #DISABLE} began. */
    ENABLE,
    /** The whole file, and what is said of the article as a whole. */
    DISABLE_FILE;

    /** As it is written. */
    String word() {
      return Comment.ADDRESS + Words.of(this);
    }
  }

  /** What the comment means; empty if it begins with a word that is none of ours. */
  static Optional<SuppressionComment> parse(Comment comment) {
    String text = comment.text();
    String word = word(comment);
    return Words.constant(Scope.class, word.substring(Comment.ADDRESS.length()))
        .map(scope -> parse(scope, text.substring(word.length()), comment.span()));
  }

  /** The word that says what a comment reaches, or should. */
  static String word(Comment comment) {
    return comment.text().split("[\\s,]", 2)[0];
  }

  /** The word that was meant by another one. */
  static Optional<String> nearest(String word) {
    String typed = word.substring(Comment.ADDRESS.length());
    return NearestWord.of(typed, Arrays.stream(Scope.values()).map(Words::of).toList())
        .map(Comment.ADDRESS::concat);
  }

  private static SuppressionComment parse(Scope scope, String rest, Span span) {
    int dashes = (rest + " ").indexOf(" " + BEFORE_REASON + " ");
    String named = dashes < 0 ? rest : rest.substring(0, dashes);
    String reason = dashes < 0 ? "" : rest.substring(dashes + 1 + BEFORE_REASON.length()).strip();
    List<RulePattern> rules =
        Arrays.stream(named.split("[\\s,]+"))
            .filter(rule -> !rule.isEmpty())
            .distinct()
            .map(RulePattern::new)
            .toList();
    return new SuppressionComment(
        scope,
        rules.isEmpty() ? List.of(RulePattern.ALL) : rules,
        reason.isEmpty() ? null : reason,
        span);
  }

  /** The comment without its reason. */
  String command() {
    boolean all = rules.equals(List.of(RulePattern.ALL));
    return scope.word() + (all ? "" : " " + String.join(", ", names()));
  }

  private List<String> names() {
    return rules.stream().map(RulePattern::text).toList();
  }
}
