package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.article.Article;
import org.hairsplit.article.Comment;
import org.hairsplit.judgement.SuppressionComment.Scope;
import org.hairsplit.judgement.SuppressionsOfRule.Switch;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.rule.SuppressionRule;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Span;

/**
 * The comments of one article that suppress findings. First {@link #apply} them, then ask what is
 * wrong with them. Used by one thread.
 */
final class Suppressions {

  private static final int LONGEST_NAME = 100;

  private final Collection<String> known;
  private final CommentLines lines;
  private final List<SuppressionComment> comments = new ArrayList<>();
  private final List<Comment> strange = new ArrayList<>();
  private final Map<String, SuppressionsOfRule> byRule = new HashMap<>();
  private final Map<Span, Set<RulePattern>> used = new HashMap<>();
  private final Map<String, Optional<String>> nearest = new HashMap<>();
  private final Map<RulePattern, Integer> firstDisabled = new HashMap<>();

  /**
   * @param known ids of the rules whose findings can be suppressed
   */
  Suppressions(Article article, Collection<String> known) {
    this.known = known;
    lines = new CommentLines(article);
    for (Comment comment : article.comments()) {
      SuppressionComment.parse(comment).ifPresentOrElse(comments::add, () -> strange.add(comment));
    }
    comments.stream().filter(one -> one.scope() == Scope.DISABLE).forEach(this::noteDisabled);
  }

  private void noteDisabled(SuppressionComment comment) {
    for (RulePattern rule : comment.rules()) {
      if (rule.isKnown(known)) {
        firstDisabled.putIfAbsent(rule, comment.span().start());
      }
    }
  }

  /** The findings in their order, those silenced that a comment reaches. */
  List<Finding> apply(List<Finding> findings) {
    return comments.isEmpty() ? findings : findings.stream().map(this::apply).toList();
  }

  private Finding apply(Finding finding) {
    Span span = finding.span();
    Switch off =
        byRule
            .computeIfAbsent(finding.rule(), rule -> new SuppressionsOfRule(rule, comments, lines))
            .at(span, span == null ? 0 : lines.first(span));
    if (off == null) {
      return finding;
    }
    SuppressionComment comment = off.comment();
    used.computeIfAbsent(comment.span(), at -> new HashSet<>()).add(off.rule());
    return finding.suppressed(
        new Suppression(Suppression.Kind.INLINE, comment.reason(), lines.first(comment.span())));
  }

  /** What is wrong with the comments themselves, in the order of the article. */
  List<Finding> faults(FindingWriter writer) {
    List<Finding> faults = new ArrayList<>();
    strange.forEach(comment -> faults.add(strange(comment, writer)));
    for (SuppressionComment comment : comments) {
      if (comment.scope() != Scope.ENABLE && comment.reason() == null) {
        faults.add(withoutReason(comment, writer));
      }
      for (RulePattern rule : comment.rules()) {
        if (!rule.isKnown(known)) {
          faults.add(unknown(comment, rule, writer));
        } else if (isIdle(comment, rule)) {
          faults.add(idle(comment, rule, writer));
        }
      }
    }
    return faults;
  }

  private boolean isIdle(SuppressionComment comment, RulePattern rule) {
    return comment.scope() == Scope.ENABLE
        ? firstDisabled.entrySet().stream().noneMatch(before -> isEndedBy(comment, rule, before))
        : !used.getOrDefault(comment.span(), Set.of()).contains(rule);
  }

  private static boolean isEndedBy(
      SuppressionComment end, RulePattern rule, Map.Entry<RulePattern, Integer> disabled) {
    return disabled.getValue() < end.span().start() && disabled.getKey().overlaps(rule);
  }

  private static Finding strange(Comment comment, FindingWriter writer) {
    String word = SuppressionComment.word(comment);
    return writer.write(
        SuppressionRule.UNKNOWN_COMMENT,
        "There is no comment “" + brief(word) + "”, so it suppresses nothing.",
        SuppressionComment.nearest(word)
            .map(meant -> "Write “" + meant + "”.")
            .orElse("Write “hairsplit-disable-next-line RULE -- REASON”, or delete it."),
        comment.span(),
        comment.text());
  }

  private static Finding withoutReason(SuppressionComment comment, FindingWriter writer) {
    return writer.write(
        SuppressionRule.NO_REASON,
        "“" + brief(comment.command()) + "” gives no reason.",
        "Write “" + brief(comment.command()) + " -- REASON”.",
        comment.span(),
        comment.command());
  }

  private Finding unknown(SuppressionComment comment, RulePattern rule, FindingWriter writer) {
    return writer.write(
        SuppressionRule.UNKNOWN_RULE,
        "There is no rule “" + brief(rule.text()) + "” that could be suppressed.",
        nearest
            .computeIfAbsent(rule.text(), typed -> NearestWord.of(typed, known))
            .map(meant -> "Write “" + meant + "”.")
            .orElse("Write the id of a finding, such as the report gives it; a reason follows --."),
        comment.span(),
        rule.text());
  }

  private static Finding idle(SuppressionComment comment, RulePattern rule, FindingWriter writer) {
    String command = "“" + brief(comment.command()) + "” ";
    String all = rule.equals(RulePattern.ALL) ? "" : " of " + rule.text();
    return writer.write(
        SuppressionRule.UNUSED,
        comment.scope() == Scope.ENABLE
            ? command + "ends nothing: no finding" + all + " is suppressed before."
            : command + "suppresses nothing: no finding" + all + " is there.",
        "Delete it.",
        comment.span(),
        comment.command() + " " + rule.text());
  }

  /** A message has room for the beginning of what may be any number of letters. */
  private static String brief(String written) {
    return written.codePointCount(0, written.length()) <= LONGEST_NAME
        ? written
        : written.substring(0, written.offsetByCodePoints(0, LONGEST_NAME)).strip() + "\u2026";
  }
}
