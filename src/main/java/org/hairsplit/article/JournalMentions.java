package org.hairsplit.article;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.text.Span;

/** Works named in running text by journal and year, or by authors and year. */
final class JournalMentions {

  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String NAME_WORD = "[A-Z][A-Za-z&'\u2019-]*\\.?";

  /** Capitalised words, joined by the small words of titles. */
  private static final String NAME =
      NAME_WORD + "(?: (?:(?:of|the|and|for|in|on|&) ){0,2}" + NAME_WORD + "){0,7}";

  private static final String JOURNAL =
      "(?:the )?(?:journal )?[\"\u201c*_]?(?<journal>" + NAME + ")[\"\u201d*_]?";
  private static final String SURNAME = "\\p{Lu}[\\p{L}'\u2019-]+";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "\\b(?:published|appeared|reported|printed)(?: online)? in "
                  + JOURNAL
                  + ",? ?(?:in |\\()(?:[A-Z][a-z]+ )?"
                  + YEAR
                  + "\\)?"),
          Pattern.compile(
              "\\b(?:published|reported) in (?:[A-Z][a-z]+ )?" + YEAR + " in " + JOURNAL),
          Pattern.compile(
              "\\b"
                  + YEAR
                  + " (?:[a-z-]+ ){0,4}"
                  + "(?:study|trial|review|paper|article|analysis|meta-analysis|report)"
                  + "(?: (?:published|printed|that appeared))? in "
                  + JOURNAL),
          Pattern.compile(
              "\\b(?:in|In) (?:the )?[\"\u201c*_]?(?<journal>(?:[A-Z][A-Za-z]+ ){0,8}(?:Journal|Annals|Archives|Lancet)"
                  + "(?: (?:(?:of|the|and|for|&) ){0,2}"
                  + NAME_WORD
                  + "){0,7})[\"\u201d*_]?"
                  + ",? ?(?:in |\\()?"
                  + YEAR
                  + "\\)?"),
          Pattern.compile(
              "\\(?"
                  + SURNAME
                  + "(?: [A-Z]{1,3})?(?:,? et al\\.?| and colleagues| (?:and|&) "
                  + SURNAME
                  + ")"
                  + ",? ?\\(?"
                  + YEAR
                  + "[a-z]?\\)?"));

  private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** No paragraph is longer; on anything else the patterns would take too long. */
  private static final int LONGEST_TEXT = 20_000;

  private JournalMentions() {}

  /** The mentions in {@code text} that do not overlap, in the order of the forms. */
  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    if (text.length() > LONGEST_TEXT || !ANY_YEAR.matcher(text).find()) {
      return mentions;
    }
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      while (found.find()) {
        Span span = new Span(found.start(), found.end());
        if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
          mentions.add(new Mention(span, identifiers(form, found)));
        }
      }
    }
    return mentions;
  }

  /** A mention, with {@code journal} and {@code year} as far as it names them. */
  record Mention(Span span, SortedMap<String, String> identifiers) {}

  private static SortedMap<String, String> identifiers(Pattern form, Matcher found) {
    SortedMap<String, String> identifiers = new TreeMap<>();
    identifiers.put("year", found.group("year"));
    if (form.pattern().contains("?<journal>")) {
      identifiers.put("journal", found.group("journal"));
    }
    return identifiers;
  }
}
