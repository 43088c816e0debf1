package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hairsplit.article.Article;
import org.hairsplit.article.Comment;
import org.hairsplit.judgement.SuppressionComment.Scope;
import org.hairsplit.rule.RulePattern;
import org.hairsplit.rule.SuppressionRule;
import org.hairsplit.text.NearestWord;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one article that suppress findings. First {@link #apply} them, then ask what is
 * wrong with them. Used by one thread.
 */
final class Suppressions {

  private final Article article;
  private final Collection<String> known;
  private final List<SuppressionComment> comments = new ArrayList<>();
  private final List<Comment> strange = new ArrayList<>();
  private final Set<Switch> used = new HashSet<>();

  /** One rule pattern of one comment. */
  private record Switch(SuppressionComment comment, RulePattern rule) {}

  /**
   * @param known ids of the rules whose findings can be suppressed
   */
  Suppressions(Article article, Collection<String> known) {
    this.article = article;
    this.known = known;
    for (Comment comment : article.comments()) {
      SuppressionComment.parse(comment).ifPresentOrElse(comments::add, () -> strange.add(comment));
    }
  }

  /** The findings in their order, those silenced that a comment reaches. */
  List<Finding> apply(List<Finding> findings) {
    return comments.isEmpty() ? findings : findings.stream().map(this::apply).toList();
  }

  private Finding apply(Finding finding) {
    Switch off = switchFor(finding);
    if (off == null) {
      return finding;
    }
    used.add(off);
    SuppressionComment comment = off.comment();
    int line = article.locate(comment.span()).line();
    return finding.suppressed(new Suppression(Suppression.Kind.INLINE, comment.reason(), line));
  }

  /** The comment nearest to the words decides: of the line, then of the block, then of the file. */
  private @Nullable Switch switchFor(Finding finding) {
    Span span = finding.span();
    Switch ofFile = null;
    Switch ofBlock = null;
    for (SuppressionComment comment : comments) {
      Optional<RulePattern> rule =
          comment.rules().stream().filter(named -> named.matches(finding.rule())).findFirst();
      if (rule.isEmpty()) {
        continue;
      }
      Switch found = new Switch(comment, rule.get());
      switch (comment.scope()) {
        case DISABLE_FILE -> ofFile = ofFile == null ? found : ofFile;
        case DISABLE -> ofBlock = isAfter(span, comment) ? found : ofBlock;
        case ENABLE -> ofBlock = isAfter(span, comment) ? null : ofBlock;
        case DISABLE_LINE, DISABLE_NEXT_LINE -> {
          if (span != null && reaches(comment, article.locate(span).line())) {
            return found;
          }
        }
      }
    }
    return ofBlock == null ? ofFile : ofBlock;
  }

  private static boolean isAfter(@Nullable Span span, SuppressionComment comment) {
    return span != null && span.start() >= comment.span().end();
  }

  private boolean reaches(SuppressionComment comment, int line) {
    int first = article.locate(comment.span()).line();
    int last = lastLine(comment.span());
    return comment.scope() == Scope.DISABLE_LINE
        ? line >= first && line <= last
        : line == nextLine(last);
  }

  private int lastLine(Span span) {
    return article.lines().locate(Math.max(span.start(), span.end() - 1)).line();
  }

  /** The first line after {@code line} that holds anything but white space and such comments. */
  private int nextLine(int line) {
    for (int next = line + 1; next <= article.lines().lines(); next++) {
      if (!withoutComments(next).isBlank()) {
        return next;
      }
    }
    return 0;
  }

  private String withoutComments(int line) {
    int start = article.lines().startOf(line);
    boolean last = line == article.lines().lines();
    int end = last ? article.text().length() : article.lines().startOf(line + 1);
    StringBuilder text = new StringBuilder(article.text().substring(start, end));
    for (Comment comment : article.comments()) {
      int from = Math.max(start, comment.span().start());
      int to = Math.min(end, comment.span().end());
      for (int at = from; at < to; at++) {
        text.setCharAt(at - start, ' ');
      }
    }
    return text.toString();
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
        ? comments.stream().noneMatch(before -> isEndedBy(comment, rule, before))
        : !used.contains(new Switch(comment, rule));
  }

  private static boolean isEndedBy(
      SuppressionComment end, RulePattern rule, SuppressionComment before) {
    return before.scope() == Scope.DISABLE
        && before.span().start() < end.span().start()
        && before.rules().stream().anyMatch(rule::overlaps);
  }

  private static Finding strange(Comment comment, FindingWriter writer) {
    String word = SuppressionComment.word(comment);
    return writer.write(
        SuppressionRule.UNKNOWN_COMMENT,
        "There is no comment “" + word + "”, so it suppresses nothing.",
        SuppressionComment.nearest(word)
            .map(meant -> "Write “" + meant + "”.")
            .orElse("Write “hairsplit-disable-next-line RULE -- REASON”, or delete it."),
        comment.span(),
        comment.text());
  }

  private static Finding withoutReason(SuppressionComment comment, FindingWriter writer) {
    return writer.write(
        SuppressionRule.NO_REASON,
        "“" + comment.command() + "” gives no reason.",
        "Write “" + comment.command() + " -- REASON”.",
        comment.span(),
        comment.command());
  }

  private Finding unknown(SuppressionComment comment, RulePattern rule, FindingWriter writer) {
    return writer.write(
        SuppressionRule.UNKNOWN_RULE,
        "There is no rule “" + rule.text() + "” that could be suppressed.",
        NearestWord.of(rule.text(), known)
            .map(meant -> "Write “" + meant + "”.")
            .orElse("Write the id of a finding, such as the report gives it; a reason follows --."),
        comment.span(),
        rule.text());
  }

  private static Finding idle(SuppressionComment comment, RulePattern rule, FindingWriter writer) {
    boolean ends = comment.scope() == Scope.ENABLE;
    String all = rule.equals(RulePattern.ALL) ? "" : " of " + rule.text();
    return writer.write(
        SuppressionRule.UNUSED,
        ends
            ? "“"
                + comment.command()
                + "” ends nothing: no finding"
                + all
                + " is suppressed before."
            : "“" + comment.command() + "” suppresses nothing: no finding" + all + " is there.",
        "Delete it.",
        comment.span(),
        comment.command() + " " + rule.text());
  }
}
