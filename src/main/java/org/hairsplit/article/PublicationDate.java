package org.hairsplit.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as articles write them: ISO, "May 14, 2025", "14 May 2025". */
final class PublicationDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\b" + YEAR + "-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)"),
          Pattern.compile("\\b" + MONTH + " " + DAY + ",? " + YEAR + "\\b"),
          Pattern.compile("\\b" + DAY + " " + MONTH + ",? " + YEAR + "\\b"));

  private static final int LONGEST_LINE = 80;

  /** "Last updated on", "By Dr. Jane Roe": with more words around it the line tells something. */
  private static final int MOST_WORDS = 4;

  /** What parts the name, the date and the minutes to read in a byline. */
  private static final Pattern PARTS =
      Pattern.compile("\\s[|\u00b7\u2022\u2013\u2014-]\\s|[.;]\\s");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u201d\u2019)]*$");

  private PublicationDate() {}

  /** The first date in {@code text}, or null. */
  static @Nullable LocalDate parse(String text) {
    Found found = find(text);
    return found == null ? null : found.date();
  }

  /** The date of a line that is little else: "Published on May 14, 2025"; null for prose. */
  static @Nullable LocalDate ofLine(String line) {
    Found found = line.length() <= LONGEST_LINE ? find(line) : null;
    if (found == null || SENTENCE_END.matcher(line).find()) {
      return null;
    }
    String before = lastOf(PARTS.split(line.substring(0, found.start()), -1));
    String after = PARTS.split(line.substring(found.end()), -1)[0];
    return words(before) + words(after) <= MOST_WORDS ? found.date() : null;
  }

  private static String lastOf(String[] parts) {
    return parts[parts.length - 1];
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  /** A date and where it stands. */
  private record Found(LocalDate date, int start, int end) {}

  private static @Nullable Found find(String text) {
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      while (found.find()) {
        LocalDate date = date(found);
        if (date != null) {
          return new Found(date, found.start(), found.end());
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(Matcher found) {
    int month = month(found.group("month"));
    try {
      return month == 0
          ? null
          : LocalDate.of(
              Integer.parseInt(found.group("year")), month, Integer.parseInt(found.group("day")));
    } catch (DateTimeException e) {
      // 31 June is no date; another form may still match.
      return null;
    }
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
