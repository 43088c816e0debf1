package org.hairsplit.judgement.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts edits into a sentence and mends what they leave: blanks, {@code a} before a vowel, the
 * capital at the beginning, commas without anything between them.
 */
final class Seams {

  /** Stands for a place where an edit ended; no article holds it, since it is no character. */
  private static final char SEAM = '\uFFFF';

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<article>[Aa]n?)[ " + SEAM + "]+(?<next>[\\p{L}\\p{N}]+)");
  private static final Pattern HEADLINE_WORD = Pattern.compile("\\b\\p{L}{3,}|^\\p{L}+");
  private static final Pattern INITIALS = Pattern.compile("[AEFHILMNORSX][A-Z0-9]+");
  private static final Pattern VOWEL = Pattern.compile("(?i)([aeio]|u(?!ni|se|su|ti)).*");

  private Seams() {}

  /**
   * The sentence with the edits in it.
   *
   * @param edits in order, none overlapping another
   */
  static String apply(String sentence, List<Edit> edits) {
    StringBuilder made = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      String before = sentence.substring(at, edit.span().start());
      made.append(before).append(apart(before, edit)).append(SEAM);
      made.append(cased(edit, sentence)).append(SEAM);
      at = edit.span().end();
    }
    made.append(sentence, at, sentence.length());
    return capital(sentence, mended(made.toString()));
  }

  /** A blank where "it's" loses its "'s" to a word. */
  private static String apart(String before, Edit edit) {
    boolean joined =
        !before.isEmpty()
            && Character.isLetterOrDigit(before.charAt(before.length() - 1))
            && !edit.text().isEmpty()
            && Character.isLetterOrDigit(edit.text().charAt(0));
    return joined ? " " : "";
  }

  /**
   * In the place of a capital stands one, and in a headline every word has one, unless a name in
   * capitals is replaced. A sentence that began with a number begins with a capital.
   */
  private static String cased(Edit edit, String sentence) {
    String replaced = edit.span().cut(sentence);
    String text = edit.text();
    if (text.isEmpty() || replaced.isEmpty()) {
      return text;
    }
    boolean first = edit.span().start() == 0;
    if (first && Character.isDigit(replaced.charAt(0))) {
      return upper(text);
    }
    boolean capital =
        Character.isUpperCase(replaced.charAt(0))
            && (replaced.length() == 1 || !Character.isUpperCase(replaced.charAt(1)));
    if (!capital) {
      return text;
    }
    return first || !headline(sentence)
        ? upper(text)
        : HEADLINE_WORD.matcher(text).replaceAll(w -> upper(w.group()));
  }

  /** Whether most longer words have capitals. */
  static boolean headline(String sentence) {
    long longer = 0;
    long capitals = 0;
    for (String word : sentence.split("[^\\p{L}]+")) {
      if (word.length() > 3) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return longer > 1 && capitals * 10 >= longer * 7;
  }

  private static String mended(String made) {
    Matcher articles = ARTICLE.matcher(made);
    StringBuilder fixed = new StringBuilder();
    while (articles.find()) {
      boolean touched = articles.group().indexOf(SEAM) >= 0;
      String article = articles.group("article");
      String right = article.charAt(0) + (soundsVowel(articles.group("next")) ? "n" : "");
      String whole = articles.group();
      articles.appendReplacement(
          fixed,
          Matcher.quoteReplacement(touched ? right + whole.substring(article.length()) : whole));
    }
    articles.appendTail(fixed);
    return fixed
        .toString()
        .replace(String.valueOf(SEAM), "")
        .replaceAll(" {2,}", " ")
        .replaceAll(" +(?=[,.;:!?)])", "")
        .replaceAll("(?<=[(\\[]) +", "")
        .replaceAll(",(?: *,)+", ",")
        .replaceAll(",(?=[.!?])", "")
        .strip();
  }

  private static boolean soundsVowel(String next) {
    return INITIALS.matcher(next).matches()
        || (!next.toLowerCase(Locale.ROOT).startsWith("one") && VOWEL.matcher(next).matches());
  }

  private static String capital(String before, String after) {
    boolean was = !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    return was && !after.isEmpty() ? upper(after) : after;
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
