package org.hairsplit.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether a citation gives the title of a work. Titles of other works on the same subject
 * share most words with it; what tells them apart is a word or a number put in, left out or
 * exchanged, and a sentence that goes on. Thresholds are measured by {@code CitationMatcherTest}.
 */
final class TitleFit {

  /** Fewer words of a title say nothing. */
  static final int LEAST_WORDS = 4;

  /** The least share of a title's weight, if only its end is missing. */
  private static final double LEAST_SHARE = 0.5;

  /** A title cut short after this many words is told by them, whatever their share. */
  private static final int MANY_WORDS = 7;

  /** From this many words on a title may miss one of them. */
  private static final int LONG_TITLE = 5;

  private static final double MOST_LEFT_OUT = 0.15;

  /** Where the years are the same, and so is the first word. */
  private static final double MOST_LEFT_OUT_SAME_YEAR = 0.25;

  /** What may stand between two words of one sentence. */
  private static final Pattern JOINT =
      Pattern.compile("[\\p{L}\\s'\u2019/%+()\\[\\]&*_\u2010-\u2015-]*");

  private static final Pattern BREAK =
      Pattern.compile(".*[.,;?!|\"\u201c\u201d\u2026(\\[].*", Pattern.DOTALL);
  private static final Pattern SUBTITLE = Pattern.compile("^\\W*[:\u2013\u2014]", Pattern.DOTALL);
  private static final Pattern SMALL_WORD = Pattern.compile("^[\\s*_\"]*\\p{Ll}");

  private static final List<String> OTHER_WORKS = otherWorks();

  private final String titleText;
  private final String citationText;
  private final TitleAlignment aligned;
  private final QueryWords weights;
  private final boolean sameYear;

  /**
   * @param weights how much each stem of the title tells
   * @param sameYear whether the citation names the very year of the work
   */
  TitleFit(
      String titleText,
      List<TitleWord> title,
      String citationText,
      List<TitleWord> citation,
      QueryWords weights,
      boolean sameYear) {
    this.titleText = titleText;
    this.citationText = citationText;
    this.aligned = TitleAlignment.of(title, citation);
    this.weights = weights;
    this.sameYear = sameYear;
  }

  /** Whether the citation gives this title. */
  boolean holds() {
    return aligned.pairs().size() >= LEAST_WORDS
        && nothingExchanged()
        && endsLikeTheTitle()
        && !isAboutTheWork();
  }

  /** How much of the title the citation gives, 0 to 1. */
  double share() {
    double given = aligned.pairs().stream().mapToDouble(p -> weight(title(p.title()))).sum();
    double all = aligned.title().stream().mapToDouble(this::weight).sum();
    return all == 0 ? 0 : given / all;
  }

  private boolean nothingExchanged() {
    List<TitleWord> leftOut = aligned.leftOut();
    if (aligned.hasExchange() || !aligned.putIn().stream().allMatch(this::isAbbreviation)) {
      return false;
    }
    if (leftOut.isEmpty()) {
      return true;
    }
    double missing = leftOut.stream().mapToDouble(this::weight).sum();
    double all = aligned.title().stream().mapToDouble(this::weight).sum();
    return aligned.title().size() >= LONG_TITLE
        && leftOut.stream().noneMatch(TitleWord::isNumber)
        && missing <= mostLeftOut() * all
        && (aligned.first().title() == 0 || startsAfresh());
  }

  private double mostLeftOut() {
    return sameYear && aligned.first().title() == 0 ? MOST_LEFT_OUT_SAME_YEAR : MOST_LEFT_OUT;
  }

  /** "(AGA)" beside the words it stands for. */
  private boolean isAbbreviation(TitleWord word) {
    return word.start() > 0
        && citationText.charAt(word.start() - 1) == '('
        && word.end() < citationText.length()
        && citationText.charAt(word.end()) == ')';
  }

  /** Whether the words before the first one that fits belong to another sentence. */
  private boolean startsAfresh() {
    int first = aligned.first().citation();
    int start = aligned.citation().get(first).start();
    int before = first == 0 ? 0 : aligned.citation().get(first - 1).end();
    return first == 0 || !JOINT.matcher(citationText.substring(before, start)).matches();
  }

  private boolean endsLikeTheTitle() {
    int at = aligned.citation().get(aligned.last().citation()).end();
    String rest = citationText.substring(at);
    int next = aligned.last().citation() + 1;
    boolean isLast = next == aligned.citation().size();
    String between =
        isLast ? rest : citationText.substring(at, aligned.citation().get(next).start());
    boolean joined = !isLast && !ends(between);
    if (aligned.cutOff().isEmpty()) {
      boolean goesOn = !ends(between) && SMALL_WORD.matcher(rest.substring(skipMarks(rest))).find();
      boolean subtitled = !isLast && between.strip().startsWith(":");
      return !goesOn && !subtitled;
    }
    boolean otherSubtitle = !isLast && SUBTITLE.matcher(between).find();
    return !joined && !otherSubtitle && !aligned.resumes() && (tellsEnough() || isMainTitle());
  }

  /** Whether a sentence, a quotation or a part of an entry ends here. */
  private static boolean ends(String between) {
    return BREAK.matcher(between).matches();
  }

  private static int skipMarks(String rest) {
    int at = 0;
    while (at < rest.length() && "%)]*_ \t\n\u2013\u2014-".indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean tellsEnough() {
    return share() >= LEAST_SHARE || aligned.pairs().size() >= MANY_WORDS;
  }

  /** Everything before the colon: a subtitle is often dropped. */
  private boolean isMainTitle() {
    int end = title(aligned.last().title()).end();
    return SUBTITLE.matcher(titleText.substring(end)).find();
  }

  /** A comment or a correction bears the title of the work it is about. */
  private boolean isAboutTheWork() {
    int start = aligned.citation().get(aligned.first().citation()).start();
    String before = citationText.substring(0, start).toLowerCase(Locale.ROOT).strip();
    String plain = before.replaceAll("[^\\p{L}]+$", "");
    return OTHER_WORKS.stream().anyMatch(words -> endsWithWords(plain, words));
  }

  private static boolean endsWithWords(String text, String words) {
    int at = text.length() - words.length();
    return text.endsWith(words) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
  }

  private TitleWord title(int at) {
    return aligned.title().get(at);
  }

  private double weight(TitleWord word) {
    return weights.weights().getOrDefault(word.stem(), 1.0);
  }

  private static List<String> otherWorks() {
    try (InputStream in = TitleFit.class.getResourceAsStream("other-works.txt")) {
      if (in == null) {
        throw new IllegalStateException("other-works.txt is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
