package org.hairsplit.judgement;

import java.util.List;
import java.util.function.Function;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.Severity;
import org.hairsplit.rule.Slot;
import org.hairsplit.rule.SuppressionRule;
import org.hairsplit.text.Span;

/**
 * Writes the findings of one article: fills in messages and gives each the fingerprint of its rule
 * and sentence, not yet numbered.
 */
final class FindingWriter {

  private static final int LONGEST_QUOTATION = 300;

  private final Family family;

  FindingWriter(Family family) {
    this.family = family;
  }

  /** The finding of a check on a claim. */
  Finding write(Check check, Case before, Outcome deciding) {
    Function<Slot, String> words = slot -> word(slot, before, deciding);
    String suggestion = check.suggestion();
    return new Finding(
        check.id(),
        severity(check.severity(), deciding),
        Slot.fill(check.message(), words),
        suggestion == null ? null : Slot.fill(suggestion, words),
        onOneLine(before.claim().span(), before.article().text()),
        before.claim().id(),
        deciding.sources().stream().map(Source::id).distinct().limit(3).toList(),
        Fingerprints.of(check.id(), before.extracted().statement().sentence().text()));
  }

  /**
   * The part of a span on the line that holds most of it. Editors and code hosts mark lines; in a
   * text with hard line breaks a claim may run over two, and the second is seldom at fault.
   */
  static Span onOneLine(Span span, String text) {
    Span longest = span;
    int most = -1;
    for (int from = span.start(); from < span.end(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 || end > span.end() ? span.end() : end;
      int length = text.substring(from, to).strip().length();
      if (length > most) {
        most = length;
        longest = new Span(from, to);
      }
      from = to + 1;
    }
    return longest;
  }

  /** The finding of a check on the whole article. */
  Finding write(ArticleCheck check, List<Source> sources) {
    return new Finding(
        check.id(),
        check.severity(),
        check.message(),
        check.suggestion(),
        null,
        null,
        sources.stream().map(Source::id).distinct().sorted().limit(3).toList(),
        Fingerprints.of(check.id(), ""));
  }

  /**
   * The finding of a rule on a comment that suppresses findings.
   *
   * @param place where in the file, the comment
   * @param words that make it differ from its like
   */
  Finding write(SuppressionRule rule, String message, String suggestion, Span place, String words) {
    return new Finding(
        rule.id(),
        rule.severity(),
        message,
        suggestion,
        place,
        null,
        List.of(),
        Fingerprints.of(rule.id(), words));
  }

  /** An error needs a record that somebody saw, or one whose format declares what it is. */
  static Severity severity(Severity declared, Outcome deciding) {
    List<Source> sources = deciding.sources();
    boolean guessed = !sources.isEmpty() && sources.stream().allMatch(Source::guessed);
    return guessed && declared == Severity.ERROR ? Severity.WARNING : declared;
  }

  private String word(Slot slot, Case before, Outcome deciding) {
    Source source = deciding.sources().isEmpty() ? null : deciding.sources().get(0);
    return switch (slot) {
      case CLAIM -> before.claim().text();
      case TREATMENT -> treatment(before);
      case REASON -> deciding.reason().isEmpty() ? "the records do not say so" : deciding.reason();
      case SOURCE -> source == null ? "no record" : cite(source);
      case SAYS -> source == null ? "nothing" : said(source);
    };
  }

  /** An imported record holds an abstract or a page; a message has room for its beginning. */
  static String said(Source source) {
    String says = source.says();
    if (!source.imported() || says.length() <= LONGEST_QUOTATION) {
      return says;
    }
    int end = says.lastIndexOf(' ', LONGEST_QUOTATION);
    return says.substring(0, end < 1 ? LONGEST_QUOTATION : end).strip() + " \u2026";
  }

  private String treatment(Case before) {
    List<String> ids = before.treatments();
    return ids.isEmpty() ? "the treatment" : family.name(ids.get(0));
  }

  private static String cite(Source source) {
    Integer year = source.year();
    return source.title() + (year == null ? "" : " (" + year + ")");
  }
}
