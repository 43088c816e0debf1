package org.hairsplit.judgement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.claim.Statement;
import org.hairsplit.evidence.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of the study it speaks of: where and when it appeared, whose it is, who took
 * part and what came out. Immutable.
 *
 * @param text the sentence without accents
 * @param treatments lexicon ids of what it names, or else is about
 * @param named whether it names a treatment itself
 * @param journal lexicon id, or null if none is named
 * @param year of publication, or null
 * @param authors the names that "et al." or "and colleagues" stand behind
 * @param people how many took part, or null if none or several numbers are given
 * @param figures what came out
 * @param sex {@code male} or {@code female} if only one is named, or null
 * @param review whether it speaks of a review or of what came later
 */
record StudyMention(
    String text,
    List<String> treatments,
    boolean named,
    @Nullable String journal,
    @Nullable Integer year,
    Set<String> authors,
    @Nullable Integer people,
    List<StudyFigure> figures,
    @Nullable String sex,
    boolean review) {

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "([A-Z][\\w'-]{1,60}),?(?: [A-Z]{1,3},?)? (?:et al\\b|and (?:(?:his|her|their) )?"
              + "(?:colleagues|co-?workers|co-?authors|team))");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?<![\\d.,-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:-| )(?:(?!of\\b|to\\b|and\\b|or\\b|years?\\b|weeks?\\b"
              + "|months?\\b|in\\b|more\\b|percent\\b)[\\w-]+ ){0,2}?"
              + "(?:men|women|people|patients|participants|subjects|volunteers|adults|males|females"
              + "|persons?|individuals)\\b");

  private static final Pattern MEN = Pattern.compile("\\b(?:men|males?)\\b");
  private static final Pattern WOMEN = Pattern.compile("\\b(?:women|females?)\\b");

  private static final Pattern REVIEW =
      Pattern.compile(
          "\\b(?:review(?:s|ed)?|meta-?analys[ei]s|pooled|follow-?up|extension|guidelines?|re-?analysis)\\b");

  /**
   * What the sentence says; null if it names no study, or more than one.
   *
   * @param journals the names to look for
   */
  static @Nullable StudyMention of(Statement statement, JournalNames journals) {
    String text = folded(statement.sentence().text());
    Set<String> years = all(YEAR, text);
    Set<String> authors = all(AUTHOR, text);
    if (years.size() > 1 || authors.size() > 1 || (years.isEmpty() && authors.isEmpty())) {
      return null;
    }
    Set<String> places = journals.in(text);
    if (places.size() > 1) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return new StudyMention(
        text,
        statement.about(),
        !statement.named().isEmpty(),
        places.isEmpty() ? null : places.iterator().next(),
        years.isEmpty() ? null : Integer.valueOf(years.iterator().next()),
        authors,
        people(lower),
        StudyFigure.told(lower),
        sex(lower),
        REVIEW.matcher(lower).find());
  }

  /** Without accents, and with plain apostrophes. */
  static String folded(String text) {
    return text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII) ? text : plain(text);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('\u2019', '\'');
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  private static @Nullable Integer people(String text) {
    List<Integer> found = new ArrayList<>();
    for (Matcher matcher = PEOPLE.matcher(text); matcher.find(); ) {
      String digits = matcher.group(1).replace(",", "");
      if (digits.length() < 7) {
        found.add(Integer.valueOf(digits));
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private static @Nullable String sex(String text) {
    boolean men = MEN.matcher(text).find();
    boolean women = WOMEN.matcher(text).find();
    if (men == women) {
      return null;
    }
    return men ? "male" : "female";
  }

  /** Whether it names the first author, or a trial that the work reports. */
  boolean names(Source source) {
    return source.trials().stream().anyMatch(this::holds) || byAuthor(source);
  }

  /** Whether another's name is given as the author. */
  boolean ofOthers(Source source) {
    String surname = surname(source);
    return !authors.isEmpty()
        && (surname == null || authors.stream().noneMatch(name -> surname.endsWith(name)));
  }

  private boolean holds(String trial) {
    return Pattern.compile("\\b" + Pattern.quote(trial) + "\\b").matcher(text).find();
  }

  /** A surname may be an everyday name: something must show that an author is meant. */
  private boolean byAuthor(Source source) {
    String surname = surname(source);
    if (surname == null || !text.contains(surname)) {
      return false;
    }
    String name = Pattern.quote(surname);
    return Pattern.compile(
            "\\b"
                + name
                + "(?:,? (?:[A-Z]{1,3},? )?et al\\b| and (?:(?:his|her|their) )?(?:colleagues|co-?workers|co-?authors|team)"
                + "|'s (?:[\\w-]+ ){0,3}(?:study|trial|paper|work|review|group|team|pilot)"
                + "|,? \\(?(?:19|20)\\d\\d| (?:study|trial|paper)\\b)"
                + "|\\b(?:study|trial|paper|work|review|pilot) (?:[\\w-]+ ){0,6}?by (?:Dr\\.? )?"
                + name
                + "\\b")
        .matcher(text)
        .find();
  }

  /** As sentences are read here; null if the record has no author. */
  static @Nullable String surname(Source source) {
    String authors = source.authors();
    return authors == null ? null : folded(authors).replaceFirst(" [A-Z]{1,4}$", "");
  }
}
