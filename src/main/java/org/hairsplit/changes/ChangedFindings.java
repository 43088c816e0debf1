package org.hairsplit.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.article.Article;
import org.hairsplit.judgement.Assessment;
import org.hairsplit.judgement.Finding;
import org.hairsplit.judgement.JudgedClaim;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the findings that a change brought about: those whose sentence has a changed line. A
 * sentence may run over several lines, and taking a "may" out of the first makes an overstatement
 * of the second. What is said of the whole article is kept only where the article is new or
 * rewritten.
 */
public final class ChangedFindings {

  private ChangedFindings() {}

  /** The assessment with those findings only. */
  public static Assessment of(Assessment assessment, ChangedLines changed) {
    Map<String, Span> sentences = new HashMap<>();
    for (JudgedClaim judged : assessment.claims()) {
      sentences.put(judged.claim().id(), judged.claim().sentence());
    }
    boolean rewritten = changed.rewrite(assessment.article());
    List<Finding> kept =
        assessment.findings().stream()
            .filter(finding -> keeps(assessment.article(), finding, sentences, changed, rewritten))
            .toList();
    return assessment.withFindings(kept);
  }

  private static boolean keeps(
      Article article,
      Finding finding,
      Map<String, Span> sentences,
      ChangedLines changed,
      boolean rewritten) {
    Span span = finding.span();
    if (span == null) {
      return rewritten;
    }
    @Nullable Span sentence = finding.claim() == null ? null : sentences.get(finding.claim());
    Span whole = sentence == null ? span : sentence.union(span);
    int first = line(article, whole.start());
    int last = line(article, Math.max(whole.start(), whole.end() - 1));
    return changed.touch(first, last);
  }

  private static int line(Article article, int offset) {
    return 1 + (int) article.text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
